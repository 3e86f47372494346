import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { cardColumns } from "./columns";
import { searchMovies } from "./list-movies";
import type { MovieCard } from "./movie";
import { every, isOfGenre, isPublic, matching, titleOrder } from "./movie-page";

/** Where a movie stands in the list: how well it fits, its title as it is ordered, its id. */
export type MoviePlace = [rank: number, title: string, id: number];

type Query = {
  text: string;
  genre: string | null;
  /** These alone; null: all that are shown. */
  ids: readonly number[] | null;
  /** The last of the page before. */
  after: MoviePlace | null;
  limit: number;
};

/**
 * What is shown of the catalogue, the best match first, else A to Z. A page goes on behind a movie and not at a number,
 * so that none is missed or comes twice while others are added. `next` is the place of the last one; null: no more.
 */
export async function listMoviesFrom(db: Database, { text, genre, ids, after, limit }: Query) {
  const query = searchMovies(text);
  if (text.trim() !== "" && query === null) return { movies: [] as MovieCard[], next: null };
  const rank: SQL<number> = query ? sql<number>`found.rank` : sql<number>`0`;
  const rows = await db
    .select({ ...cardColumns, rank, order: sql<string>`${titleOrder}` })
    .from(movies)
    .innerJoin(query ? matching(query) : every, sql`found.id = ${movies.id}`)
    .where(
      and(
        isPublic,
        genre ? isOfGenre(genre) : undefined,
        ids ? sql`${movies.id} in (select value from json_each(${JSON.stringify(ids)}))` : undefined,
        after ? isBehind(rank, after) : undefined,
      ),
    )
    .orderBy(...(query ? [rank] : []), titleOrder, movies.id)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next: MoviePlace | null = last ? [last.rank, last.order, last.id] : null;
  return { movies: shown as MovieCard[], next };
}

const isBehind = (rank: SQL, [lastRank, title, id]: MoviePlace): SQL => sql`(
  ${rank} > ${lastRank} or ${rank} = ${lastRank} and (
    ${titleOrder} > ${title} or ${titleOrder} = ${title} and ${movies.id} > ${id}))`;
