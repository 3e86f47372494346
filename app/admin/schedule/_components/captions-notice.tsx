import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { type CaptionsGap, weekOf } from "@/lib/scheduling/captions-rule";
import { formatDay } from "@/lib/zoned-time";

type Props = { gaps: CaptionsGap[]; day: string; theaterId: number };

/** Where the week does not keep the theater's rule of captions, movie by movie. */
export function CaptionsNotice({ gaps, day, theaterId }: Props) {
  if (gaps.length === 0) return null;
  const monday = formatDay(Date.parse(`${weekOf(day)}T12:00:00Z`), "UTC");
  return (
    <div className="mb-6">
      <Notice tone="warn" title={`Captions are missing in the week from ${monday}`}>
        <ul>
          {gaps.map((gap) => (
            <li key={gap.movieId}>
              <bdi className="font-semibold">{gap.title}</bdi>: {gapWords(gap)}
            </li>
          ))}
        </ul>
        <p className="mt-1 text-ink-soft text-sm">
          Drafts count.{" "}
          <Link href={`/admin/theaters/${theaterId}#captions`} prefetch={false} className="link">
            The rule
          </Link>
        </p>
      </Notice>
    </div>
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
