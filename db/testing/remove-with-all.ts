import Sqlite from "better-sqlite3";

export type Reference = { child: string; from: string; parent: string; to: string };
export type Row = Record<string, unknown>;

/**
 * Removes rows, by table and id, and all that refers to them, however far, from a database in a file. Rules that keep
 * money, prices and the log for ever stand aside meanwhile.
 */
export function removeWithAll(file: string, rows: Record<string, readonly number[]>): void {
  const connection = new Sqlite(file, { timeout: 20_000 });
  connection.pragma("foreign_keys = OFF");
  const references = listReferences(connection);
  const keepers = connection
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and sql like '%BEFORE DELETE%'",
    )
    .all();
  const removeFrom = (child: string, column: string, values: readonly unknown[]): void => {
    const meant = `from "${child}" where "${column}" in (select value from json_each(?))`;
    const listed = JSON.stringify([...new Set(values)]);
    const gone = connection.prepare<[string], Row>(`select * ${meant}`).all(listed);
    connection.prepare(`delete ${meant}`).run(listed);
    if (gone.length === 0) return;
    for (const { child: next, from, to } of references.filter(({ parent }) => parent === child)) {
      removeFrom(
        next,
        from,
        gone.map((row) => row[to]),
      );
    }
  };
  const run = connection.transaction(() => {
    for (const { name } of keepers) connection.exec(`drop trigger "${name}"`);
    for (const [table, ids] of Object.entries(rows)) removeFrom(table, "id", ids);
    for (const { sql } of keepers) connection.exec(sql);
  });
  run.immediate();
  connection.close();
}

/** The foreign keys, and the columns of the log and the totals that are called like one. */
export function listReferences(connection: Sqlite.Database): Reference[] {
  return connection
    .prepare<[], Reference>(
      `select tables.name as child, keys."from", keys."table" as parent, coalesce(keys."to", 'id') as "to"
       from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as keys where tables.type = 'table'
       union
       select tables.name, columns.name, parents.name, 'id'
       from sqlite_schema as tables, pragma_table_info(tables.name) as columns
       join sqlite_schema as parents on parents.type = 'table' and columns.name = rtrim(parents.name, 's') || '_id'
       where tables.type = 'table'`,
    )
    .all();
}
