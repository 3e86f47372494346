import type { z } from "zod";
import { MovieGrid } from "@/app/localized/[language]/(site)/_components/movie-grid";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { listGenres } from "@/lib/catalogue/list-genres";
import { listMovies } from "@/lib/catalogue/list-movies";
import { t } from "@/lib/i18n/t";
import { catalogueDatabase } from "@/lib/stale-reads";
import { FoundNote } from "./found-note";
import { GenreLinks } from "./genre-links";
import { MovieSearch } from "./movie-search";
import { type MoviesChoice, moviesPath, type moviesQuery } from "./movies-path";
import { NoMovies } from "./no-movies";

/** The catalogue, or what was looked for in it. */
export async function MoviesList({ asked }: { asked: z.output<typeof moviesQuery> }) {
  const { q: text, genre } = asked;
  const [genres, { movies, total, page, pageCount, words, isSimilar }] = await Promise.all([
    listGenres(catalogueDatabase()),
    listMovies(catalogueDatabase(), { text, genre, page: asked.page }),
  ]);
  if (total === 0 && !text && !genre) return <NoMovies />;
  const path = (change: Partial<MoviesChoice>) => moviesPath({ text, genre, page: 1, ...change });
  return (
    <>
      <PageTitle>{t("browse.movies.title")}</PageTitle>
      <MovieSearch text={text} genre={genre} />
      <GenreLinks genres={genres} current={genre} hrefFor={(slug) => path({ genre: slug })} />
      <p role="status" className="mb-4 text-ink-soft text-sm">
        {isSimilar
          ? t("browse.movies.countSimilar", { count: total, text })
          : text
            ? t("browse.movies.countFor", { count: total, text })
            : t("browse.movies.count", { count: total })}
      </p>
      {movies.length === 0 ? (
        <Empty
          title={t("browse.movies.nothing")}
          action={
            <ButtonLink href="/movies" variant="quiet">
              {t("browse.movies.showAll")}
            </ButtonLink>
          }
        >
          {t("browse.movies.nothingWords")}
        </Empty>
      ) : (
        <MovieGrid
          movies={movies}
          words={words}
          noteFor={(movie) => <FoundNote movie={movie} words={words} />}
        />
      )}
      <Pager page={page} pageCount={page > pageCount ? 0 : pageCount} hrefFor={(to) => path({ page: to })} />
    </>
  );
}
