import type { MovieStatus } from "@/lib/catalogue/mark-movies";
import { t } from "@/lib/i18n/t";

const DOTS: Record<MovieStatus, string> = {
  draft: "border border-line-strong",
  announced: "border-2 border-ok",
  released: "bg-ok",
  archived: "bg-line-strong",
};

/** Told by its word; the dot helps the eye down a column. */
export const Status = ({ status }: { status: MovieStatus }) => (
  <span className="inline-flex items-center gap-2 whitespace-nowrap">
    <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOTS[status]}`} />
    {t(`movies.status.${status}`)}
  </span>
);
