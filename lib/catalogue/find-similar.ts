import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { canBePart, mistakesIn, nearestOf, trigramQuery } from "@/lib/search/similar";

const MOST_NEAR = 40;
const MOST_PARTS = 20;
/** Words as short as this may have no three letters in common with what was meant. */
const SHORT = 6;
const MOST_SHORT = 3_000;
/** A shorter word that begins one of the catalogue could stand for too many others. */
const BEGINNING_FROM = 4;

/**
 * The words of the catalogue that mistyped ones may have meant, or that they are a part of, for each word; what was typed is
 * the first, since any beginning is good. A word that begins one of the catalogue is taken for well typed, unless all are.
 * One round trip.
 */
export async function findSimilar(db: Database, typed: string[]): Promise<string[][]> {
  const areAll = sql.join(typed.map(isThere), sql` and `);
  const reads = typed.flatMap((word, at) =>
    candidatesOf(word).map(
      (read) => sql`select ${at} as at, word from ${read}
        where not ${isThere(word)} or (length(${word}) >= ${BEGINNING_FROM} and ${areAll})`,
    ),
  );
  if (reads.length === 0) return typed.map((word) => [word]);
  const rows = await db.values<[at: number, word: string]>(sql`${sql.join(reads, sql` union all `)}`);
  return typed.map((word, at) => {
    const candidates = rows.flatMap(([of, found]) => (of === at && found !== word ? [found] : []));
    return [word, ...nearestOf(word, candidates)];
  });
}

const isThere = (word: string): SQL =>
  sql`exists (select 1 from search_words where word >= ${word} and word < ${`${word}\u{10ffff}`})`;

function candidatesOf(word: string): SQL[] {
  const { length } = [...word];
  const parts = sql`(select trim(word) as word from words_search where words_search match ${`"${word}"`} limit ${MOST_PARTS})`;
  if (mistakesIn(word) === 0) return canBePart(word) ? [parts] : [];
  const near = sql`(select trim(word) as word from words_search where words_search match ${trigramQuery(word)}
    order by rank limit ${MOST_NEAR})`;
  const [first = ""] = word;
  const next = String.fromCodePoint((first.codePointAt(0) ?? 0) + 1);
  const likewiseShort = sql`(select word from search_words where word >= ${first} and word < ${next}
    and length(word) between ${length - 1} and ${length + 1} limit ${MOST_SHORT})`;
  return [parts, near, ...(length <= SHORT ? [likewiseShort] : [])];
}
