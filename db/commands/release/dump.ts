import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

const BREAK = "\n--> statement-breakpoint\n";

/** A whole database as the statements that make it, its rules last; search indexes by what they were filled with. */
export async function dumpDatabase(db: Database): Promise<string> {
  const made = await db.values<[type: string, name: string, sql: string]>(sql`
    select s.type, s.name, s.sql from sqlite_schema s left join pragma_table_list l on l.schema = 'main' and l.name = s.name
    where s.sql is not null and coalesce(l.type, '') <> 'shadow' and s.name not like 'sqlite_%' order by s.rowid`);
  const of = (kind: string) => made.filter(([type]) => type === kind).map(([, , text]) => text);
  const rows: string[] = [];
  // the words of an index are what it was filled with
  for (const [type, name, text] of made)
    if (type === "table" && !/fts5vocab/.test(text))
      rows.push(...(await dumpRows(db, name, /^CREATE VIRTUAL/.test(text))));
  rows.push("DELETE FROM sqlite_sequence", ...(await dumpRows(db, "sqlite_sequence", false)));
  return [...of("table"), ...rows, ...of("index"), ...of("trigger")].join(BREAK);
}

async function dumpRows(db: Database, table: string, isVirtual: boolean): Promise<string[]> {
  const named = await db.values<[string]>(sql`select name from pragma_table_info(${table})`);
  const columns = [...(isVirtual ? ["rowid"] : []), ...named.map(([name]) => name)];
  const list = columns.map((name) => `"${name}"`).join(", ");
  const quoted = columns.map((name) => `quote("${name}")`).join(", ");
  const rows = await db.values<string[]>(sql.raw(`select ${quoted} from "${table}"`));
  return rows.map((row) => `INSERT INTO "${table}" (${list}) VALUES (${row.join(", ")})`);
}

/** Into a database that has nothing yet, by whichever engine. */
export async function loadDump(db: Database, dump: string): Promise<void> {
  await db.engine.migrate(dump.split(BREAK).map((text) => ({ sql: text, params: [], method: "run" })));
}
