import type { ReactNode } from "react";
import { Poster } from "@/components/poster";
import { IntentLink } from "@/components/ui/intent-link";
import type { MovieCard } from "@/lib/catalogue/movie";
import { Highlighted } from "./highlighted";

type MovieGridProps<Movie extends MovieCard> = {
  movies: Movie[];
  /** The line below a title. */
  noteFor: (movie: Movie) => ReactNode;
  /** What was looked for. */
  words?: readonly string[];
  /** Fewer, larger, each with its first sentence. */
  large?: boolean;
};

/** A phone with three pixels to one of the page is sent two: nobody sees the third, and it weighs as much as both. */
const TWO_COLUMNS =
  "(max-width: 30rem) and (min-resolution: 2.25dppx) calc(33vw - 1rem), calc(50vw - 1.5rem)";
const SMALL = {
  columns: "sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-6",
  sizes: `(min-width: 64rem) 11rem, (min-width: 48rem) 22vw, (min-width: 40rem) 30vw, ${TWO_COLUMNS}`,
};
const LARGE = { columns: "lg:grid-cols-4", sizes: `(min-width: 64rem) 17rem, ${TWO_COLUMNS}` };
/** What stands in the first row on a phone; a browser fetches what else is in sight once it has laid out the page. */
const FIRST_ROW = 2;

/** A wall of posters. */
export function MovieGrid<Movie extends MovieCard>({
  movies,
  noteFor,
  large,
  words = [],
}: MovieGridProps<Movie>) {
  const { columns, sizes } = large ? LARGE : SMALL;
  return (
    <ul className={`grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 ${columns}`}>
      {movies.map((movie, i) => (
        <li key={movie.id}>
          <IntentLink href={`/movies/${movie.slug}`} data-movie={movie.id} className="group block">
            <Poster
              title={movie.title}
              poster={movie.poster}
              eager={i < FIRST_ROW}
              urgent={i === 0}
              sizes={sizes}
              className="transition-transform duration-150 group-hover:-translate-y-1"
            />
            <span className="mt-3 block text-balance font-display font-medium text-lg leading-tight group-hover:text-accent">
              <Highlighted text={movie.title} words={words} />
            </span>
            <span className="mt-1 block text-ink-soft text-sm">{noteFor(movie)}</span>
            {large && (
              <span className="mt-2 hidden sm:block">
                <bdi>{movie.lead}</bdi>
              </span>
            )}
          </IntentLink>
        </li>
      ))}
    </ul>
  );
}
