import { Check, TriangleAlert } from "lucide-react";
import { planWords } from "@/app/localized/[language]/admin/_showtimes/words";
import { rich } from "@/components/rich";
import { HOUR_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";
import { isFitting, type Planned } from "@/lib/scheduling/plan";
import { clockTime, formatShortFullDay, formatTime } from "@/lib/zoned-time";

type PreviewTableProps = { planned: Planned[]; timeZone: string };

/** What would be made, and what will not fit and why, before anything is. */
export function PreviewTable({ planned, timeZone }: PreviewTableProps) {
  const fitting = planned.filter(isFitting).length;
  return (
    <>
      <p className="mb-3">
        {rich(fitting === planned.length ? "schedule.preview.allFit" : "schedule.preview.someFit", {
          fitting,
          planned: planned.length,
          count: (text) => <strong>{text}</strong>,
        })}
      </p>
      <table className="w-full border-line border-t text-start">
        <caption className="sr-only">{t("schedule.preview.caption")}</caption>
        <thead className="text-ink-soft text-sm">
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pe-4 font-normal">
              {t("schedule.preview.dayAndStart")}
            </th>
            <th scope="col" className="py-2 pe-4 font-normal">
              {t("schedule.preview.movie")}
            </th>
            <th scope="col" className="py-2 font-normal">
              {t("schedule.preview.fits")}
            </th>
          </tr>
        </thead>
        <tbody>
          {planned.map((it, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a preview is a list that does not move
            <tr key={i} className={`border-line border-b align-top ${isFitting(it) ? "" : "bg-sunk"}`}>
              <th scope="row" className="whitespace-nowrap py-2 pe-4 text-start font-normal">
                {formatShortFullDay(Date.parse(`${it.wish.day}T12:00:00Z`), "UTC")}{" "}
                <span className="font-semibold">{it.wish.time}</span>
              </th>
              <td className="py-2 pe-4">
                {it.title}
                <span className="block text-ink-soft text-sm">{it.screenName}</span>
              </td>
              <td className="py-2">
                <Verdict planned={it} timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Verdict({ planned, timeZone }: { planned: Planned; timeZone: string }) {
  const Icon = isFitting(planned) ? Check : TriangleAlert;
  return (
    <span className="flex gap-2">
      <Icon
        aria-hidden="true"
        className={`mt-1 size-4 shrink-0 ${isFitting(planned) ? "text-ok" : "text-danger"}`}
      />
      <span>
        {verdictWords(planned, timeZone)}
        {planned.wish.isDoubled && isFitting(planned) && (
          <span className="block text-ink-soft text-sm">
            {t(
              isSecond(planned.startsAt, planned.wish, timeZone)
                ? "schedule.preview.isSecond"
                : "schedule.preview.isFirst",
            )}
          </span>
        )}
        {planned.wish.replacedCard && isFitting(planned) && (
          <span className="block text-ink-soft text-sm">
            {t("schedule.preview.replacedCard", { card: planned.wish.replacedCard })}
          </span>
        )}
      </span>
    </span>
  );
}

function verdictWords(planned: Planned, timeZone: string): string {
  if (isFitting(planned)) return t("schedule.preview.yes", { time: formatTime(planned.endsAt, timeZone) });
  const { why, clash } = planned;
  if (!clash) return planWords(why);
  return t("schedule.preview.no", {
    movie: clash.title,
    from: formatTime(clash.startsAt, timeZone),
    until: formatTime(clash.occupiedUntil, timeZone),
  });
}

/** An hour before, the wall shows another time if this is the first of the two. */
const isSecond = (startsAt: number, { time }: { time: string }, timeZone: string): boolean =>
  clockTime(startsAt - HOUR_MS, timeZone) === time;
