import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DrizzleSQLiteSnapshotJSON, generateSQLiteMigration } from "drizzle-kit/api";
import { finishMigration } from "../finish-migration";
import { readSchemaFiles, type SchemaFiles, statementsOf } from "../schema-files";

const META = join(process.cwd(), "db", "migrations", "meta");

export function readLastSnapshot(): DrizzleSQLiteSnapshotJSON {
  const { entries } = JSON.parse(readFileSync(join(META, "_journal.json"), "utf8"));
  const last = String(entries.length - 1).padStart(4, "0");
  return JSON.parse(readFileSync(join(META, `${last}_snapshot.json`), "utf8"));
}

export const allTables = (): string[] => Object.keys(readLastSnapshot().tables);

/** The schema of a next version that has one more CHECK on each of these tables, by the migration that drizzle-kit writes. */
export async function withOneMoreCheck(checks: Record<string, string>): Promise<SchemaFiles> {
  const before = readLastSnapshot();
  const after = structuredClone(before);
  Object.assign(after, { id: randomUUID(), prevId: before.id });
  for (const [table, value] of Object.entries(checks)) {
    const name = `${table}_next`;
    Object.assign(after.tables[table]?.checkConstraints ?? {}, { [name]: { name, value } });
  }
  const generated = await generateSQLiteMigration(before, after);
  return withNext(finishMigration(generated.join("--> statement-breakpoint\n")));
}

/** The schema of a next version whose migration is this. */
export function withNext(sql: string): SchemaFiles {
  const { migrations, rules } = readSchemaFiles();
  const at = Math.max(...migrations.map((migration) => migration.at)) + 1;
  return {
    rules,
    migrations: [...migrations, { tag: "next", at, hash: randomUUID(), statements: statementsOf(sql) }],
  };
}
