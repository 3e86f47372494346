import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { WatchButtons } from "@/app/_watching/watch-buttons";
import { LastWeeks } from "@/app/localized/[language]/(site)/_components/last-weeks";
import { MovieFacts } from "@/app/localized/[language]/(site)/_components/movie-facts";
import { Link } from "@/components/link";
import { Poster } from "@/components/poster";
import { rich } from "@/components/rich";
import type { Movie } from "@/lib/catalogue/movie";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { MovieRun } from "@/lib/scheduling/list-runs";
import { opensWords } from "@/lib/words/sales-words";

type HeroProps = { movie: Movie; run: MovieRun | undefined; next: ReactNode };

export function MovieHero({ movie, run, next }: HeroProps) {
  const isOnSale = run?.isOnSale ?? false;
  return (
    <div className="grid gap-x-12 gap-y-6 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-x-18">
      <div className="mx-auto w-full max-w-64 sm:max-w-md">
        <Poster
          title={movie.title}
          poster={movie.poster}
          sizes="(min-width: 64rem) 28rem, (min-width: 40rem) 40vw, 16rem"
          eager
          urgent
          labelled
        />
      </div>
      <div className="min-w-0 sm:pt-6">
        <h1 className="hyphens-auto font-display font-medium text-3xl">{movie.title}</h1>
        {movie.originalTitle && (
          <p className="mt-2 text-ink-soft">
            {t("browse.movie.originalTitle", { title: movie.originalTitle })}
          </p>
        )}
        <MovieFacts movie={movie} className="mt-4" />
        <LastWeeks run={run} className="mt-4" />
        {movie.status === "announced" && <p className="mt-4">{opensWords(movie, isOnSale).join(" · ")}</p>}
        {next}
        <WatchButtons movieId={movie.id} isOnSale={isOnSale} />
        <div className="mt-6 max-w-measure space-y-4">
          {movie.description.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {movie.cast.length > 0 && (
          <p className="mt-6 max-w-measure text-ink-soft">
            {rich("browse.movie.with", {
              people: () => <span className="text-ink">{listFacts(movie.cast)}</span>,
            })}
          </p>
        )}
        <ul className="mt-6 flex flex-wrap gap-x-6">
          {movie.trailerUrl && (
            <li>
              <a
                href={movie.trailerUrl}
                rel="noreferrer"
                className="link inline-flex min-h-11 items-center gap-2"
              >
                <Play aria-hidden="true" className="size-4" />
                {t("browse.movie.trailer")}
              </a>
            </li>
          )}
          {movie.genres.map(({ slug, name }) => (
            <li key={slug}>
              <Link
                href={`/movies?genre=${slug}`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {t("browse.movie.moreOf", { genre: name })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
