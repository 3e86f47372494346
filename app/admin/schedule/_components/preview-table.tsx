import { Check, TriangleAlert } from "lucide-react";
import { PLAN_WORDS } from "@/app/admin/_showtimes/words";
import { isFitting, type Planned } from "@/lib/scheduling/plan";
import { formatShortFullDay, formatTime } from "@/lib/zoned-time";

type PreviewTableProps = { planned: Planned[]; timeZone: string };

/** What would be made, and what will not fit and why, before anything is. */
export function PreviewTable({ planned, timeZone }: PreviewTableProps) {
  const fitting = planned.filter(isFitting).length;
  return (
    <>
      <p className="mb-3">
        <strong>
          {fitting} of {planned.length}
        </strong>{" "}
        {fitting === planned.length ? "fit." : "fit; the others are left out."}
      </p>
      <table className="w-full border-line border-t text-left">
        <caption className="sr-only">What would be scheduled</caption>
        <thead className="text-ink-soft text-sm">
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pr-4 font-normal">
              Day and start
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              Movie
            </th>
            <th scope="col" className="py-2 font-normal">
              Does it fit
            </th>
          </tr>
        </thead>
        <tbody>
          {planned.map((it, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a preview is a list that does not move
            <tr key={i} className={`border-line border-b align-top ${isFitting(it) ? "" : "bg-sunk"}`}>
              <th scope="row" className="whitespace-nowrap py-2 pr-4 text-left font-normal">
                {formatShortFullDay(Date.parse(`${it.wish.day}T12:00:00Z`), "UTC")}{" "}
                <span className="font-semibold">{it.wish.time}</span>
              </th>
              <td className="py-2 pr-4">
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
            That time comes twice on this night; this is {whichOne(planned.startsAt, planned.wish, timeZone)}.
          </span>
        )}
        {planned.wish.replacedCard && isFitting(planned) && (
          <span className="block text-ink-soft text-sm">
            Its price card was replaced: this one is sold by “{planned.wish.replacedCard}”.
          </span>
        )}
      </span>
    </span>
  );
}

function verdictWords(planned: Planned, timeZone: string): string {
  if (isFitting(planned)) return `Yes, until ${formatTime(planned.endsAt, timeZone)}`;
  const { why, clash } = planned;
  if (!clash) return PLAN_WORDS[why].words;
  const [from, until] = [formatTime(clash.startsAt, timeZone), formatTime(clash.occupiedUntil, timeZone)];
  return `No: ${clash.title} has the screen from ${from} to ${until}`;
}

/** An hour before, the wall shows another time if this is the first of the two. */
function whichOne(startsAt: number, { time }: { time: string }, timeZone: string): string {
  return formatTime(startsAt - 3_600_000, timeZone) === time ? "the second" : "the first";
}
