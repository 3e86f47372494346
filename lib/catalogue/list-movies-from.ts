import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { shownCard } from "./columns";
import type { MovieCard } from "./movie";
import { isListed, isOfGenre, isPublic, listed, shownOrder } from "./movie-page";
import { type MovieSearch, readSearched, SIMILAR_FROM, similarSearch, typedSearch } from "./movie-search";

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

type Page = { movies: MovieCard[]; next: MoviePlace | null };

/**
 * What is shown of the catalogue, the best match first, else A to Z. A page goes on behind a movie and not at a number,
 * so that none is missed or comes twice while others are added. `next` is the place of the last one; null: no more.
 */
export async function listMoviesFrom(db: Database, asked: Query): Promise<Page> {
  const { text, after } = asked;
  const read = (search: MovieSearch | null) => readFrom(db, search, asked);
  if (text.trim() === "") return read(null);
  if (after === null) {
    const first = await readSearched(db, text, read, ({ movies }) => movies.length === 0);
    return first?.found ?? { movies: [], next: null };
  }
  // a list goes on as it began
  const search = after[0] < SIMILAR_FROM ? typedSearch(text) : await similarSearch(db, text);
  return search ? read(search) : { movies: [], next: null };
}

async function readFrom(
  db: Database,
  search: MovieSearch | null,
  { genre, ids, after, limit }: Query,
): Promise<Page> {
  const rank: SQL<number> = search?.rank ?? sql<number>`0`;
  const where = and(
    isPublic,
    genre ? isOfGenre(genre) : undefined,
    ids ? sql`${movies.id} in (select value from json_each(${JSON.stringify(ids)}))` : undefined,
    after ? isBehind(rank, after) : undefined,
  );
  // behind a place, what comes first of all says nothing of how many there are
  const found = after ? search?.found() : undefined;
  const { table, order } = listed({ search, where, limit: limit + 1, found, byTitle: shownOrder() });
  const rows = await db
    .select({ ...shownCard(), rank: sql<number>`listed.rank`, order: sql<string>`listed.title_order` })
    .from(movies)
    .innerJoin(table, isListed)
    .orderBy(...order);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next: MoviePlace | null = last ? [last.rank, last.order, last.id] : null;
  return { movies: shown as MovieCard[], next };
}

function isBehind(rank: SQL, [lastRank, title, id]: MoviePlace): SQL {
  const order = shownOrder();
  return sql`(${rank} > ${lastRank} or ${rank} = ${lastRank} and (
    ${order} > ${title} or ${order} = ${title} and ${movies.id} > ${id}))`;
}
