import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { CaptionsGap, WeekOfGaps } from "@/lib/scheduling/captions-rule";
import { formatDay } from "@/lib/zoned-time";

type Props = {
  weeks: readonly WeekOfGaps[];
  theaterId: number;
  /** It would be so with what is only planned. */
  isAhead?: boolean;
};

/** A plan may reach over a year: the first of its weeks are told. */
const MOST_TOLD = 4;

/** Where weeks do not keep the theater's rule of captions, movie by movie. */
export function CaptionsNotice({ weeks, theaterId, isAhead = false }: Props) {
  const [first, ...others] = weeks;
  if (!first) return null;
  const where = others.length === 0 ? `the week from ${dayWords(first.monday)}` : `${weeks.length} weeks`;
  const untold = weeks.length - MOST_TOLD;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={`Captions ${isAhead ? "would be" : "are"} missing in ${where}`}>
        {weeks.slice(0, MOST_TOLD).map(({ monday, gaps }) => (
          <div key={monday}>
            {others.length > 0 && <p className="mt-2">From {dayWords(monday)}</p>}
            <Gaps gaps={gaps} />
          </div>
        ))}
        {untold > 0 && <p className="mt-2">And in {untold === 1 ? "one week" : `${untold} weeks`} more.</p>}
        <p className="mt-1 text-ink-soft text-sm">
          {isAhead ? "What stands there already counts, drafts too." : "Drafts count."}{" "}
          <Link href={`/admin/theaters/${theaterId}#captions`} prefetch={false} className="link">
            The rule
          </Link>
        </p>
      </Notice>
    </div>
  );
}

const dayWords = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");

function Gaps({ gaps }: { gaps: readonly CaptionsGap[] }) {
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={gap.movieId}>
          <bdi className="font-semibold">{gap.title}</bdi>: {gapWords(gap)}
        </li>
      ))}
    </ul>
  );
}

/** "12 showtimes, 2 with captions instead of 3, and none of those at peak instead of 2." */
function gapWords({ showtimes, captioned, needed, atPeak, neededAtPeak }: CaptionsGap): string {
  const isShort = captioned < needed;
  const all = `${many(captioned)} with captions${isShort ? ` instead of ${needed}` : ""}`;
  const peak =
    atPeak < neededAtPeak
      ? `, ${atPeak === 0 ? "none" : atPeak} of those at peak instead of ${neededAtPeak}`
      : "";
  return `${showtimes === 1 ? "1 showtime" : `${showtimes} showtimes`}, ${all}${peak}.`;
}

const many = (count: number): string => (count === 0 ? "none" : String(count));
