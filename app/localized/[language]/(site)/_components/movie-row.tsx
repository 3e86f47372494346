import { Poster } from "@/components/poster";
import { IntentLink } from "@/components/ui/intent-link";
import type { MovieCard } from "@/lib/catalogue/movie";
import type { MovieRun } from "@/lib/scheduling/list-runs";
import type { ProgrammeLine } from "@/lib/scheduling/programme";
import { LastWeeks } from "./last-weeks";
import { MovieFacts } from "./movie-facts";
import { ProgrammeLines } from "./programme-lines";

type MovieRowProps = {
  movie: MovieCard;
  lines: ProgrammeLine[];
  theaters: Map<number, string>;
  withDay: boolean;
  eager: boolean;
  run?: MovieRun | undefined;
};

/** A movie of the day, wide: poster, title, facts, and when it plays where. */
export function MovieRow({ movie, lines, theaters, withDay, eager, run }: MovieRowProps) {
  return (
    <article className="off-window grid grid-cols-[6rem_1fr] sm:grid-rows-[auto_1fr] gap-x-4 gap-y-5 border-line border-t py-8 sm:grid-cols-[11rem_1fr] sm:gap-x-8 sm:py-10 lg:grid-cols-[14rem_1fr] lg:gap-x-12">
      <IntentLink href={`/movies/${movie.slug}`} tabIndex={-1} aria-hidden="true" className="sm:row-span-2">
        <Poster
          title={movie.title}
          poster={movie.poster}
          eager={eager}
          urgent={eager}
          sizes="(min-width: 64rem) 14rem, (min-width: 40rem) 11rem, 6rem"
        />
      </IntentLink>
      <div className="min-w-0">
        <h2 className="font-display font-medium text-xl sm:text-2xl">
          <IntentLink href={`/movies/${movie.slug}`} className="hover:text-accent">
            {movie.title}
          </IntentLink>
        </h2>
        <MovieFacts movie={movie} className="mt-2 text-sm sm:text-base" />
        <LastWeeks run={run} className="mt-2 text-sm sm:text-base" />
        <p className="mt-3 hidden max-w-measure sm:block">
          <bdi>{movie.lead}</bdi>
        </p>
      </div>
      <div className="col-span-2 sm:col-span-1 sm:col-start-2">
        <ProgrammeLines lines={lines} title={movie.title} theaters={theaters} withDay={withDay} />
      </div>
    </article>
  );
}
