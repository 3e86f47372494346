import type { Graph } from "schema-dts";
import { withoutMarks } from "@/lib/i18n/apart";

export type Node = Graph["@graph"][number];

/**
 * What a page tells of, in the words of schema.org, for search engines. A browser does not run it, so that the policy of
 * scripts has nothing to allow; no text in it can end it, since `<` is written as an escape.
 */
export const JsonLd = ({ nodes }: { nodes: readonly Node[] }) => (
  <script type="application/ld+json">{writeJsonLd(nodes)}</script>
);

export const writeJsonLd = (nodes: readonly Node[]): string =>
  withoutMarks(JSON.stringify({ "@context": "https://schema.org", "@graph": nodes })).replaceAll(
    "<",
    "\\u003c",
  );
