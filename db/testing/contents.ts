import { sql } from "drizzle-orm";
import type { Database } from "../client";

/** Its tables, indexes and triggers as the database keeps them, by name. */
export async function schemaOf(db: Database): Promise<Record<string, string>> {
  const made = await db.values<[type: string, name: string, sql: string]>(
    sql`select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name`,
  );
  return Object.fromEntries(made.map(([type, name, text]) => [`${type} ${name}`, text]));
}

export type Contents = Record<string, Record<string, unknown>[]>;

/** All its rows, by table. */
export async function contentsOf(db: Database): Promise<Contents> {
  const tables = await db.values<[string]>(
    sql`select name from sqlite_schema where type = 'table' and name not glob '*_search_*' order by name`,
  );
  const contents: Contents = {};
  for (const [table] of tables) {
    const named = await db.values<[string]>(sql`select name from pragma_table_info(${table})`);
    const rows = await db.values<unknown[]>(sql.raw(`select * from "${table}"`));
    contents[table] = rows
      .map((row) => Object.fromEntries(named.map(([name], i) => [name, row[i]])))
      // of a table without rows SQLite keeps no last id, or 0
      .filter((row) => table !== "sqlite_sequence" || row.seq !== 0)
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }
  return contents;
}
