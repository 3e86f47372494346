import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import type { Texts } from "@/lib/translations/texts";
import { textsOf } from "@/lib/translations/translated";

export type LetterNote = { own: string; texts: Texts };

/** The paragraph that each of these theaters adds to letters, by its id. */
export async function listLetterNotes(db: Database, theaterIds: number[]): Promise<Map<number, LetterNote>> {
  if (theaterIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: theaters.id,
      own: theaters.letterNote,
      texts: textsOf("theater.letterNote", theaters.id),
    })
    .from(theaters)
    .where(inArray(theaters.id, theaterIds));
  return new Map(rows.map(({ id, ...note }) => [id, note]));
}
