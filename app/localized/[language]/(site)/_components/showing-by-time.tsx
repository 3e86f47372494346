import { Poster } from "@/components/poster";
import { IntentLink } from "@/components/ui/intent-link";
import type { MovieCard } from "@/lib/catalogue/movie";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import { partOfDay } from "@/lib/scheduling/part-of-day";
import { formatShortDay, formatZone } from "@/lib/zoned-time";
import { PART_WORDS } from "./part-words";
import { wordsOf } from "./programme-lines";
import { ShowtimeChip } from "./showtime-chip";

type ByTimeProps = {
  showtimes: ListedShowtime[];
  movies: MovieCard[];
  theaters: Map<number, string>;
  withDay: boolean;
};

/** The day from its first showtime to its last, as each theater's wall shows it. */
export function ShowingByTime({ showtimes, movies, theaters, withDay }: ByTimeProps) {
  const cards = new Map(movies.map((movie) => [movie.id, movie]));
  // one clock on the wall needs no name
  const withZone = new Set(showtimes.map(({ timeZone }) => timeZone)).size > 1;
  const parts = Map.groupBy(showtimes, partOfDay);
  return [...parts].map(([part, listed]) => (
    <section key={part} className="grid gap-x-12 border-line border-t pt-8 pb-10 lg:grid-cols-[14rem_1fr]">
      <h2 className="mb-4 font-display font-medium text-xl">{PART_WORDS[part]}</h2>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {listed.map((showtime) => {
          const movie = cards.get(showtime.movieId);
          return movie ? (
            <li key={showtime.id} className="flex items-center gap-4 border-line border-b py-3">
              <ShowtimeChip showtime={showtime} title={movie.title} />
              <span className="w-10 shrink-0">
                <Poster title={movie.title} poster={movie.poster} sizes="2.5rem" />
              </span>
              <p className="min-w-0 leading-snug">
                <IntentLink href={`/movies/${movie.slug}`} className="font-semibold hover:text-accent">
                  {movie.title}
                </IntentLink>
                <span className="block text-ink-soft text-sm">
                  {theaters.get(showtime.theaterId)}, {showtime.screenName}
                  {withDay && `, ${formatShortDay(showtime.startsAt, showtime.timeZone)}`}
                  {withZone && `, ${formatZone(showtime.startsAt, showtime.timeZone)}`}
                  <br />
                  {wordsOf(showtime)}
                </span>
              </p>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  ));
}
