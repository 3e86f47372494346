import type { Database as Connection } from "better-sqlite3";

/** Takes the indices and triggers of tables away, to write many rows at once, and answers how they are made again. */
export function setAside(connection: Connection, tables: readonly string[]) {
  const rows = connection
    .prepare(
      `select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null
        and tbl_name in (${tables.map((name) => `'${name}'`).join(", ")})`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of rows) connection.exec(`drop ${type} ${name}`);
  const sqlOf = (type: string) => rows.filter((row) => row.type === type).map(({ sql }) => sql);
  return { indices: sqlOf("index"), triggers: sqlOf("trigger") };
}
