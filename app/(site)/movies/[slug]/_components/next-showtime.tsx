import { ButtonLink } from "@/components/ui/button";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import type { Theater } from "@/lib/venues/theater-columns";
import { dayWords } from "@/lib/words/day-words";
import { formatStart } from "@/lib/zoned-time";

type NextShowtimeProps = { showtime: ListedShowtime | undefined; theaters: Theater[]; today: string | null };

/** The one thing to do next: the next showtime's seats. */
export function NextShowtime({ showtime, theaters, today }: NextShowtimeProps) {
  if (!showtime) return null;
  const theater = theaters.find(({ id }) => id === showtime.theaterId);
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      <ButtonLink href={`/showtimes/${showtime.id}`} prefetch={false}>
        Next: {dayWords(showtime.day, today).replace(/^To/, "to")},{" "}
        {formatStart(showtime.startsAt, showtime.timeZone, showtime.day)}, {theater?.name}
      </ButtonLink>
      <a href="#showtimes" className="link inline-flex min-h-11 items-center">
        All showtimes
      </a>
    </p>
  );
}
