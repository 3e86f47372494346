import { FillMeter } from "@/app/localized/[language]/(site)/_components/fill-meter";
import { ProgrammeLines } from "@/app/localized/[language]/(site)/_components/programme-lines";
import { IntentLink } from "@/components/ui/intent-link";
import type { MovieCard } from "@/lib/catalogue/movie";
import type { ListedShowtime } from "@/lib/scheduling/list-showtimes";
import { groupByDay, groupByLine, rankMovies } from "@/lib/scheduling/programme";
import { dayWords } from "@/lib/words/day-words";

type TheaterDaysProps = { showtimes: ListedShowtime[]; movies: MovieCard[]; today: string };

/** The theater's next days, movie by movie. */
export function TheaterDays({ showtimes, movies, today }: TheaterDaysProps) {
  const cards = new Map(movies.map((movie) => [movie.id, movie]));
  return (
    <>
      {groupByDay(showtimes).map(([day, listed]) => (
        <section key={day} className="mb-12">
          <h3 className="mb-4 font-display font-medium text-xl">{dayWords(day, today)}</h3>
          <ul>
            {rankMovies(listed).map((id) => {
              const movie = cards.get(id);
              const lines = groupByLine(listed.filter(({ movieId }) => movieId === id));
              return movie ? (
                <li
                  key={id}
                  className="grid gap-x-12 gap-y-3 border-line border-t py-5 lg:grid-cols-[20rem_1fr]"
                >
                  <h4 className="font-display font-medium text-lg">
                    <IntentLink href={`/movies/${movie.slug}`} className="hover:text-accent">
                      {movie.title}
                    </IntentLink>
                  </h4>
                  <ProgrammeLines lines={lines} title={movie.title} />
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ))}
      <FillMeter showtimes={showtimes.map(({ id }) => id)} />
    </>
  );
}
