import { count, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { cardColumns } from "./columns";
import type { MovieCard } from "./movie";

export const MOVIES_PER_PAGE = 24;

export type MoviePage = { movies: MovieCard[]; total: number; page: number; pageCount: number };

export const isPublic = inArray(movies.status, ["announced", "released"]);

/** "The Kid" stands under K. */
export const titleOrder = sql`case
  when ${movies.title} like 'The %' then substr(${movies.title}, 5)
  when ${movies.title} like 'A %' then substr(${movies.title}, 3)
  else ${movies.title} end collate nocase`;

// ranked once for all, not once for each
export const matching = (query: string): SQL => sql`(
  select rowid as id, bm25(movies_search, 10, 2, 4, 8) as rank from movies_search
  where movies_search match ${query}) as found`;

export const isOfGenre = (slug: string): SQL => sql`${movies.id} in (
  select ${movieGenres.movieId} from ${movieGenres} join ${genres} on ${genres.id} = ${movieGenres.genreId}
  where ${genres.slug} = ${slug})`;

type PageInput = { found?: SQL; where: SQL | undefined; order: SQL[]; page: number };

export const every = sql`(select id from movies) as found`;

export async function readPage(
  db: Database,
  { found = every, where, order, page }: PageInput,
): Promise<MoviePage> {
  const isFound = sql`found.id = ${movies.id}`;
  const [{ total } = { total: 0 }] = await db
    .select({ total: count() })
    .from(movies)
    .innerJoin(found, isFound)
    .where(where);
  const pageCount = Math.ceil(total / MOVIES_PER_PAGE);
  // a page beyond the last is the last
  const shown = Math.max(1, Math.min(page, pageCount));
  const cards = await db
    .select(cardColumns)
    .from(movies)
    .innerJoin(found, isFound)
    .where(where)
    .orderBy(...order, titleOrder, movies.id)
    .limit(MOVIES_PER_PAGE)
    .offset((shown - 1) * MOVIES_PER_PAGE);
  return { movies: cards, total, page: shown, pageCount };
}
