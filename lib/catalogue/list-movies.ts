import { and, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { matchQuery } from "@/lib/search/search-query";
import { isOfGenre, isPublic, type MoviePage, matching, readPage } from "./movie-page";

type Search = { text: string; genre: string | null; page: number };

/** Movies whose title, genres or people have words that begin with those of `text`; best match first, else A to Z. */
export async function listMovies(db: Database, { text, genre, page }: Search): Promise<MoviePage> {
  const query = searchMovies(text);
  if (text.trim() !== "" && query === null) return { movies: [], total: 0, page: 1, pageCount: 0 };
  const where = and(isPublic, genre ? isOfGenre(genre) : undefined);
  return query
    ? readPage(db, { found: matching(query), where, order: [sql`found.rank`], page })
    : readPage(db, { where, order: [], page });
}

/** What finds movies by words of their titles, genres and people; null when there is nothing to look for. */
export const searchMovies = (text: string): string | null =>
  matchQuery(text, ["title", "genres", "people"], "joined");
