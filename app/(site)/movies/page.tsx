import type { Metadata } from "next";
import { MoviesList } from "./_components/movies-list";
import { moviesQuery } from "./_components/movies-path";

export const metadata: Metadata = {
  title: "Movies",
  description: "Every movie we show, have shown or soon will.",
};

/** For what is asked for in letters that `plain/` does not take: everything else is kept there. */
export default async function MoviesPage({ searchParams }: PageProps<"/movies">) {
  return <MoviesList asked={moviesQuery.parse(await searchParams)} />;
}
