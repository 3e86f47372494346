import type { Metadata } from "next";
import { z } from "zod";
import { MovieGrid } from "@/app/(site)/_components/movie-grid";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { listGenres, listMovies } from "@/lib/catalogue/queries";
import { database } from "@/lib/database";
import { GenreLinks } from "./_components/genre-links";
import { MovieSearch } from "./_components/movie-search";

export const metadata: Metadata = {
  title: "Movies",
  description: "Every movie we show, have shown or soon will.",
};

// whatever does not fit reads as not asked
const query = z.object({
  q: z.string().max(100).catch(""),
  genre: z.string().min(1).max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(9_999).catch(1),
});

export default async function MoviesPage({ searchParams }: PageProps<"/movies">) {
  const asked = query.parse(await searchParams);
  const { q: text, genre } = asked;
  const [genres, { movies, total, page, pageCount }] = await Promise.all([
    listGenres(database()),
    listMovies(database(), { text, genre, page: asked.page }),
  ]);
  const path = (change: { genre?: string | null; page?: number }) => {
    const chosen = { q: text, genre, page: 1, ...change };
    const params = new URLSearchParams();
    if (chosen.q) params.set("q", chosen.q);
    if (chosen.genre) params.set("genre", chosen.genre);
    if (chosen.page > 1) params.set("page", String(chosen.page));
    return params.size > 0 ? `/movies?${params}` : "/movies";
  };
  return (
    <>
      <PageTitle>Movies</PageTitle>
      <MovieSearch text={text} genre={genre} />
      <GenreLinks genres={genres} current={genre} hrefFor={(slug) => path({ genre: slug })} />
      <p role="status" className="mb-4 text-ink-soft text-sm">
        {total === 1 ? "1 movie" : `${total.toLocaleString("en-GB")} movies`}
        {text && ` for “${text}”`}
      </p>
      {movies.length === 0 ? (
        <Empty
          title="No movie fits."
          action={
            <ButtonLink href="/movies" variant="quiet">
              Show all movies
            </ButtonLink>
          }
        >
          Fewer letters often find more: the beginning of a title, a genre or a name is enough.
        </Empty>
      ) : (
        <MovieGrid
          movies={movies}
          noteFor={({ year, director }) => [year, director].filter(Boolean).join(" · ")}
        />
      )}
      <Pager page={page} pageCount={page > pageCount ? 0 : pageCount} hrefFor={(to) => path({ page: to })} />
    </>
  );
}
