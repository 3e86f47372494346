import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { letOthers } from "@/lib/let-others";
import { WRITTEN_WORDS } from "./personal-columns";
import { GONE } from "./traces";
import { addressIn, withoutWords } from "./written-words";

/** So many rows are looked through in one go: the server answers others in between. */
const ROWS_AT_ONCE = 5_000;

/** How far each table was looked through. */
export type Seen = Record<string, number>;

/**
 * Looks for these addresses in all that people and programs have written, and puts a dash there; safe to repeat.
 * `from`: what was looked through before is left out.
 */
export async function clearWords(db: Database, addresses: readonly string[], from: Seen = {}): Promise<Seen> {
  const seen: Seen = {};
  for (const place of WRITTEN_WORDS) {
    const key = `${place.table}.${place.column}`;
    seen[key] = await clearColumn(db, { ...place, addresses, from: from[key] ?? 0 });
  }
  return seen;
}

type Column = (typeof WRITTEN_WORDS)[number] & { addresses: readonly string[]; from: number };

async function clearColumn(
  db: Database,
  { table, column, isJson, addresses, from }: Column,
): Promise<number> {
  const [into, words] = [sql.identifier(table), sql.identifier(column)];
  const hasAddress = addressIn(addresses);
  const [[last = 0] = []] = await db.values<[number | null]>(sql`select max(rowid) from ${into}`);
  for (let at = from; at < (last ?? 0); at += ROWS_AT_ONCE) {
    const rows = await db.values<[number, string]>(sql`
      select rowid, ${words} from ${into} where rowid > ${at} and rowid <= ${at + ROWS_AT_ONCE} and ${words} is not null
      and exists (select 1 from json_each(${JSON.stringify(addresses)}) where instr(lower(${words}), value) > 0)`);
    const steps = rows.flatMap(([rowid, before]) => {
      const after = isJson ? withoutWords(before, hasAddress) : hasAddress(before) ? GONE : before;
      if (after === before) return [];
      return [
        db.run(sql`update ${into} set ${words} = ${after} where rowid = ${rowid} and ${words} = ${before}`),
      ];
    });
    if (steps.length > 0) await write(db, steps);
    await letOthers();
  }
  return last ?? 0;
}
