import { IntentLink } from "@/components/ui/intent-link";
import { Strip } from "@/components/ui/strip";
import { dateFormat } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";

type DayStripProps = {
  days: string[];
  /** "today" or one of the days. */
  current: string;
  hrefFor: (day: string) => string;
};

/** The days of the programme like the leaves of a calendar. */
export function DayStrip({ days, current, hrefFor }: DayStripProps) {
  return (
    <Strip aria-label={t("tickets.programme.days")} className="-mx-4 px-4 py-1 sm:-mx-1 sm:px-1">
      <ol className="flex gap-1 sm:justify-between">
        {days.map((day, i) => {
          const value = i === 0 ? "today" : day;
          return (
            <li key={day} className="shrink-0">
              <IntentLink
                href={hrefFor(value)}
                aria-current={current === value || current === day ? "date" : undefined}
                className="flex w-15 flex-col items-center rounded-md border border-transparent py-2 text-ink-soft hover:border-line-strong hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper sm:w-18"
              >
                <span className="text-sm">{i === 0 ? t("tickets.programme.today") : weekday(day)}</span>
                <span className="font-display font-medium text-xl leading-tight">{dayOfMonth(day)}</span>
                <span className="text-sm">{month(day)}</span>
              </IntentLink>
            </li>
          );
        })}
      </ol>
    </Strip>
  );
}

const wordOf = (options: Intl.DateTimeFormatOptions) => {
  const formatOf = dateFormat(options);
  return (day: string) => formatOf("UTC").format(Date.parse(`${day}T12:00:00Z`));
};
const weekday = wordOf({ weekday: "short" });
const dayOfMonth = wordOf({ day: "numeric" });
const month = wordOf({ month: "short" });
