import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";
import NothingHere from "../../_components/nothing-here";
import { Shell } from "../../_components/shell";

export const generateMetadata = (): Metadata => ({ title: t("common.notFound") });

/** A page that finds nothing stands in its own part's frame already. */
export default function NotFound() {
  return (
    <Shell>
      <NothingHere />
    </Shell>
  );
}
