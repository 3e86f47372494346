import { TriangleAlert } from "lucide-react";
import { Fragment } from "react";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { Attention } from "@/lib/overview/list-attention";
import { attentionLines } from "./attention-lines";

/** What somebody should look at, each with the way there. Nothing at all when all is well. */
export function AttentionList({ attention, isAdmin }: { attention: Attention; isAdmin: boolean }) {
  const lines = attentionLines(attention, { isAdmin });
  if (lines.length === 0) return null;
  return (
    <section
      aria-labelledby="attention"
      className="mb-12 rounded-md border border-line bg-surface px-4 py-3 sm:px-5"
    >
      <h2 id="attention" className="flex items-center gap-2 font-semibold text-warn">
        <TriangleAlert aria-hidden="true" className="size-5" />
        {t("admin.attention.title")}
      </h2>
      <ul>
        {lines.map(({ id, title, words, href }) => (
          <li key={id} className="border-line border-t py-2 first:border-t-0 sm:ps-7">
            <Link href={href} prefetch={false} className="link inline-block py-0.5 font-semibold">
              {title}
            </Link>
            <span className="block break-words text-ink-soft text-sm">
              {words.map((part, at) => (
                <Fragment key={part}>
                  {at > 0 && " · "}
                  {part}
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
