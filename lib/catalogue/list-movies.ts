import { and } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isOfGenre, isPublic, type MoviePage, readPage } from "./movie-page";
import { readSearched } from "./movie-search";

type Search = { text: string; genre: string | null; page: number };

export type FoundMovies = MoviePage & {
  /** The words that found them. */
  words: string[];
  /** Nothing is so as it was typed, and these are much like it. */
  isSimilar: boolean;
};

const NONE = { movies: [], total: 0, page: 1, pageCount: 0, words: [], isSimilar: false };

/**
 * Movies whose title, genres or people have words that begin with those of `text`, or, where there are none, that are spelt
 * much like them; best match first, else A to Z.
 */
export async function listMovies(db: Database, { text, genre, page }: Search): Promise<FoundMovies> {
  const where = and(isPublic, genre ? isOfGenre(genre) : undefined);
  if (text.trim() === "") return { ...NONE, ...(await readPage(db, { where, page })) };
  const read = await readSearched(
    db,
    text,
    (search) => readPage(db, { search, where, page }),
    ({ total }) => total === 0,
  );
  if (!read) return NONE;
  const { words, isSimilar } = read.search;
  return { ...read.found, words, isSimilar };
}
