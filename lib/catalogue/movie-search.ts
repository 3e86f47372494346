import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { queryOf, readingsOf } from "@/lib/search/search-query";
import { findSimilar } from "./find-similar";

/** What finds movies, and the words by which they are found. */
export type MovieSearch = {
  /**
   * A table `found` of ids and tiers. Where so many of the better tiers are `enough` for a page, the others are left out: a
   * word that is in half of all movies is not ranked to its end.
   */
  found: (page?: { where: SQL | undefined; enough: number }) => SQL;
  /** The same of all ids, without an order. */
  matches: SQL;
  /** The best first; made of the movie alone, so that it stays what it is while others come and go. */
  rank: SQL<number>;
  words: string[];
  /** Nothing is so as it was typed. */
  isSimilar: boolean;
};

const TITLE = { columns: ["title"], joined: "joined" };
const ALL = { columns: ["title", "genres", "people"], joined: "joined" };
const TIER = 1_000;
/** The ranks of what is merely similar stand behind all others. */
export const SIMILAR_FROM = 10 * TIER;

/** Movies as they were typed: by words of title, genres and people, or their beginnings. Null: nothing to look for. */
export function typedSearch(text: string): MovieSearch | null {
  const readings = readingsOf(text);
  if (readings.length === 0) return null;
  const words = [...new Set(readings.flat())];
  return { ...searchFor(readings.map((reading) => reading.map((word) => [word]))), words, isSimilar: false };
}

/** The same by words that are spelt much alike, or have what was typed as a part; null where there are none. */
export async function similarSearch(db: Database, text: string): Promise<MovieSearch | null> {
  const [reading] = readingsOf(text);
  if (!reading) return null;
  const meant = await findSimilar(db, reading);
  if (meant.every((words) => words.length === 1)) return null;
  const search = searchFor([meant]);
  const rank = sql<number>`${sql.raw(String(SIMILAR_FROM))} + ${search.rank}`;
  return { ...search, rank, words: [...new Set(meant.flat())], isSimilar: true };
}

/** Reads by what was typed; where that finds nothing, by what is similar. */
export async function readSearched<Read>(
  db: Database,
  text: string,
  read: (search: MovieSearch) => Promise<Read>,
  isEmpty: (found: Read) => boolean,
): Promise<{ found: Read; search: MovieSearch } | null> {
  const typed = typedSearch(text);
  if (!typed) return null;
  const found = await read(typed);
  const similar = isEmpty(found) ? await similarSearch(db, text) : null;
  return similar ? { found: await read(similar), search: similar } : { found, search: typed };
}

/** Whole words of the title come first, then beginnings of its words, then genres and people; of titles the shorter. */
function searchFor(readings: string[][][]) {
  const queries = [queryOf(readings, TITLE, true), queryOf(readings, TITLE), queryOf(readings, ALL)];
  const idsOf = (query: string | null) =>
    sql`select rowid from movies_search where movies_search match ${query}`;
  const tiers = (page: Parameters<MovieSearch["found"]>[0]) =>
    queries.map((query, tier) => {
      const better = queries[tier - 1];
      const isWanted =
        page && better
          ? sql` and ${page.enough} > (select count(*) from (select 1 from movies
              where ${page.where ?? sql`true`} and movies.id in (${idsOf(better)}) limit ${page.enough}))`
          : sql``;
      return sql`select rowid as id, ${tier} as tier from movies_search where movies_search match ${query}${isWanted}`;
    });
  return {
    found: (page?: Parameters<MovieSearch["found"]>[0]) =>
      sql`(select id, min(tier) as tier from (${sql.join(tiers(page), sql` union all `)}) group by id) as found`,
    matches: sql`(select rowid as id from movies_search where movies_search match ${queries[2]}) as found`,
    rank: sql<number>`(found.tier * ${sql.raw(String(TIER))} + iif(found.tier < 2, length(movies.title), 0))`,
  };
}
