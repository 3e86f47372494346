import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { t } from "@/lib/i18n/t";
import { filterPath } from "./filter-path";
import type { Filters } from "./filter-query";

/** Nothing is left: the day after, or the same day without what narrows it. */
export function NothingFits({ asked, days }: { asked: Filters; days: string[] }) {
  const { date, page: _, ...narrow } = asked;
  const isNarrow = filterPath(narrow) !== "/showing";
  const next = days[asked.date === "today" ? 1 : days.indexOf(date) + 1];
  return (
    <Empty
      title={t("browse.nothingFits.title")}
      action={
        <span className="flex flex-wrap gap-3">
          {next && (
            <ButtonLink href={filterPath({ ...narrow, date: next })} variant="quiet">
              {t("browse.nothingFits.nextDay")}
            </ButtonLink>
          )}
          {isNarrow && (
            <ButtonLink href={filterPath({ date })} variant="quiet">
              {t("browse.nothingFits.wholeDay")}
            </ButtonLink>
          )}
        </span>
      }
    >
      {t("browse.nothingFits.words")}
    </Empty>
  );
}
