import { ButtonLink } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { shiftDay } from "@/lib/scheduling/days";
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
        {nextWords(showtime, today, theater?.name ?? "")}
      </ButtonLink>
      <a href="#showtimes" className="link inline-flex min-h-11 items-center">
        {t("browse.movie.allShowtimes")}
      </a>
    </p>
  );
}

function nextWords(
  { day, startsAt, timeZone }: ListedShowtime,
  today: string | null,
  theater: string,
): string {
  const where = { time: formatStart(startsAt, timeZone, day), theater };
  if (day === today) return t("browse.next.today", where);
  if (today && day === shiftDay(today, 1)) return t("browse.next.tomorrow", where);
  return t("browse.next.day", { day: dayWords(day, null), ...where });
}
