import Sqlite from "better-sqlite3";
import { INVARIANTS } from "../invariants/find-broken";
import { listReferences, type Reference, type Row } from "./remove-with-all";

/**
 * What does not hold among these rows, by table and id, and all that refers to them: in words, one for each. They are copied
 * under the names of their tables, which what is asked finds first: whatever is done to all others meanwhile, and however
 * many those are, what is found is theirs. What rows refer to is not copied, and so not asked for.
 */
export function findBrokenWithAll(file: string, rows: Record<string, readonly number[]>): string[] {
  const connection = new Sqlite(file, { readonly: true, timeout: 20_000 });
  try {
    // one moment of it
    connection.exec("begin");
    copyWithAll(connection, rows);
    return INVARIANTS.filter(({ name }) => name !== "references").flatMap(({ name, broken, query }) => {
      const examples = connection.prepare(query).pluck().all();
      return examples.length === 0 ? [] : [`${broken}: ${examples.join(", ")} (${name})`];
    });
  } finally {
    connection.close();
  }
}

function copyWithAll(connection: Sqlite.Database, rows: Record<string, readonly number[]>): void {
  // but what a search index keeps its words in
  const tables = connection
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
    )
    .pluck()
    .all();
  const found = findWithAll(connection, rows);
  for (const table of tables) {
    connection.exec(`create temp table "${table}" as select * from main."${table}" where 0`);
    const copied = [...(found.get(table)?.values() ?? [])];
    if (!copied[0]) continue;
    const insert = connection.prepare(
      `insert into temp."${table}" values (${Object.keys(copied[0]).map(() => "?")})`,
    );
    for (const row of copied) insert.run(Object.values(row));
  }
}

type Found = Map<string, Map<string, Row>>;

/** Each once, by its table. */
function findWithAll(connection: Sqlite.Database, rows: Record<string, readonly number[]>): Found {
  const found: Found = new Map();
  const referring = Map.groupBy(listReferences(connection), ({ parent }) => parent);
  const add = ({ child, from }: Pick<Reference, "child" | "from">, values: readonly unknown[]): void => {
    const known = found.get(child) ?? new Map<string, Row>();
    found.set(child, known);
    const meant = connection
      .prepare<[string], Row>(
        `select * from main."${child}" where "${from}" in (select value from json_each(?))`,
      )
      .all(JSON.stringify([...new Set(values)]));
    const fresh = meant.filter((row) => !known.has(JSON.stringify(row)));
    for (const row of fresh) known.set(JSON.stringify(row), row);
    if (fresh.length === 0) return;
    for (const next of referring.get(child) ?? [])
      add(
        next,
        fresh.map((row) => row[next.to]),
      );
  };
  for (const [table, ids] of Object.entries(rows)) add({ child: table, from: "id" }, ids);
  return found;
}
