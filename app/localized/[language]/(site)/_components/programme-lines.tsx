import { isolate } from "@/lib/i18n/isolate";
import type { ProgrammeLine } from "@/lib/scheduling/programme";
import { accessibilityWords } from "@/lib/words/accessibility";
import { formatShortDay } from "@/lib/zoned-time";
import { ShowtimeChip } from "./showtime-chip";

type LinesProps = {
  lines: ProgrammeLine[];
  title: string;
  /** Names of the theaters by id; none where the theater is plain from the page. */
  theaters?: Map<number, string>;
  /** Where the page spans more than one local day. */
  withDay?: boolean;
};

/** The showtimes of a movie: a line per theater, format and language. */
export function ProgrammeLines({ lines, title, theaters, withDay }: LinesProps) {
  return (
    <ul className="flex flex-col gap-4">
      {lines.map((line, i) => {
        const [first] = line.showtimes;
        const sameTheater = line.theaterId === lines[i - 1]?.theaterId;
        return (
          <li key={line.key} className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,13rem)_1fr]">
            <p className={sameTheater || !theaters ? "leading-snug sm:pt-3" : "leading-snug sm:pt-1"}>
              {theaters && (
                <span className={sameTheater ? "sr-only" : "block font-semibold"}>
                  {theaters.get(line.theaterId)}
                </span>
              )}
              <span className="block text-ink-soft text-sm">
                {withDay && first && `${formatShortDay(first.startsAt, first.timeZone)} · `}
                {wordsOf(line)}
              </span>
            </p>
            <ul className="flex flex-wrap gap-2">
              {line.showtimes.map((showtime) => (
                <li key={showtime.id}>
                  <ShowtimeChip showtime={showtime} title={title} withScreen={isTwin(line, showtime)} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

export const wordsOf = ({
  format,
  language,
  subtitles,
  accessibility,
}: Omit<ProgrammeLine, "key" | "showtimes" | "theaterId">) =>
  [format, language, subtitles, ...accessibilityWords(accessibility)]
    .filter(Boolean)
    .map((fact) => isolate(String(fact)))
    .join("\u00a0· ");

/** Another screen begins at the same time. */
const isTwin = ({ showtimes }: ProgrammeLine, { id, startsAt }: { id: number; startsAt: number }) =>
  showtimes.some((other) => other.startsAt === startsAt && other.id !== id);
