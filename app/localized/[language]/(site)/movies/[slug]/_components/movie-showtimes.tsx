import { FillMeter } from "@/app/localized/[language]/(site)/_components/fill-meter";
import { ProgrammeLines } from "@/app/localized/[language]/(site)/_components/programme-lines";
import type { MovieCard } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import { groupByDay, groupByLine } from "@/lib/scheduling/programme";
import type { Theater } from "@/lib/venues/theater-columns";
import { dayWords } from "@/lib/words/day-words";
import { NoShowtimes } from "./no-showtimes";

type MovieShowtimesProps = {
  movie: MovieCard;
  showtimes: ListedShowtime[];
  theaters: Theater[];
  today: string | null;
};

const OPEN_DAYS = 4;

/** The next days at a glance, the later ones folded away. */
export function MovieShowtimes({ movie, showtimes, theaters, today }: MovieShowtimesProps) {
  const days = groupByDay(showtimes);
  const names = new Map(theaters.map(({ id, name }) => [id, name]));
  const section = ([day, listed]: (typeof days)[number]) => (
    <section
      key={day}
      className="off-window grid gap-x-12 gap-y-4 border-line border-t py-6 lg:grid-cols-[13rem_1fr]"
    >
      <h3 className="font-display font-medium text-lg">{dayWords(day, today)}</h3>
      <ProgrammeLines lines={groupByLine(listed)} title={movie.title} theaters={names} />
    </section>
  );
  const later = days.slice(OPEN_DAYS);
  return (
    <>
      <h2 id="showtimes" className="mt-12 mb-4 font-display font-medium text-2xl sm:mt-18">
        {t("browse.movie.showtimes")}
      </h2>
      {days.length === 0 && <NoShowtimes movie={movie} />}
      {days.slice(0, OPEN_DAYS).map(section)}
      {later.length > 0 && (
        <details className="border-line border-t">
          <summary className="link inline-flex min-h-14 items-center font-semibold">
            {t("browse.movie.moreDays", { count: later.length })}
          </summary>
          {later.map(section)}
        </details>
      )}
      <FillMeter showtimes={showtimes.map(({ id }) => id)} />
    </>
  );
}
