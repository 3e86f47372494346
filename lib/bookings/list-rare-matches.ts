import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { foldText } from "@/lib/search/fold-text";
import { readingsOf } from "@/lib/search/search-query";

/** A word is rare when the index has so many places of it and of all that begin with it, or fewer. */
const RARE = 100;
/** Such a word stands in the index as it was typed: its letters have no marks and no case that are taken off there. */
const PLAIN = /^[a-z0-9α-ωа-я\p{Lo}]+$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

type Match = { bookingId: string; words: string[] };

/**
 * What a full name finds, by its rarest word: the bookings that have it, of which those are left that have the others too.
 * The index alone reads all rows of each beginning before it compares them, so that "Xenia Smith" would cost what all the
 * Smiths are. Ids of bookings of any theater; null where the index does as well, or a reading has no rare word.
 */
export async function listRareMatches(db: Database, text: string): Promise<string[] | null> {
  const readings = readingsOf(text);
  if (readings.length < 2) return null;
  const rare = await listRareWords(
    db,
    [...new Set(readings.flat())].filter((word) => PLAIN.test(word)),
  );
  const found = new Set<string>();
  for (const reading of readings) {
    const [rarest] = reading.flatMap((word) => rare.get(word) ?? []).sort((a, b) => a.length - b.length);
    if (!rarest) return null;
    for (const { bookingId, words } of rarest)
      if (reading.every((typed) => words.some((word) => word.startsWith(typed)))) found.add(bookingId);
  }
  return [...found];
}

/** Of words those that are rare, each with what it begins a word of. */
async function listRareWords(db: Database, words: string[]): Promise<Map<string, Match[][]>> {
  const rows = await db.values<[word: string, bookingId: string | null, name: string, email: string]>(sql`
    with looked_up as materialized (
      select value as word, (select json_group_array(doc) from (
        select doc from bookings_search_words where term >= value and term < value || char(1114111) limit ${RARE + 1})) as places
      from json_each(${JSON.stringify(words)}))
    select word, booking_id, name, email
    from looked_up left join json_each(places) as place left join bookings_search on bookings_search.rowid = place.value
    where json_array_length(places) <= ${RARE}`);
  return new Map(
    [...Map.groupBy(rows, ([word]) => word)].map(([word, places]) => [
      word,
      [
        places.flatMap(([, bookingId, name, email]) =>
          bookingId === null ? [] : [{ bookingId, words: foldText(`${name} ${email}`).match(WORD) ?? [] }],
        ),
      ],
    ]),
  );
}
