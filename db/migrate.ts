import type { Database } from "./client";
import type { Statement } from "./engine";
import { readSchemaFiles, type SchemaFiles } from "./schema-files";
import { getStanding, type Standing } from "./standing";

/** What is wrong with a database that cannot be brought to this version's schema, in words for whoever runs it. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/** Continues "the database …". */
export const REFUSALS = {
  newer:
    "was changed by a newer version of Matinee. Start that version, or restore a backup from before it was installed.",
  foreign:
    "was made by a version of Matinee whose migrations are not this one's. Start that version, or begin with a new database.",
} as const;

/**
 * Brings a database to this version's tables and rules, in one atomic batch: nobody sees a moment without rules. The rules
 * stand aside while tables are rebuilt, so a migration that changes rows also changes what triggers keep of them.
 */
export async function migrate(db: Database, files: SchemaFiles = readSchemaFiles()): Promise<void> {
  const standing = await getStanding(db, files);
  if (standing.is === "current") return;
  if (standing.is === "newer" || standing.is === "foreign")
    throw new MigrationRefused(`The database ${REFUSALS[standing.is]}`);
  try {
    await db.engine.migrate(stepsFrom(standing, files).map(statement));
  } catch (error) {
    // another process was faster, or the answer was lost on its way
    if ((await getStanding(db, files)).is === "current") return;
    throw brokenReference(error) ?? error;
  }
}

function stepsFrom({ missing, triggers }: Standing, { rules }: SchemaFiles): string[] {
  return [
    "CREATE TABLE IF NOT EXISTS `__drizzle_migrations` (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT",
    // a migration is applied once: the batch of whoever comes second ends here
    "CREATE UNIQUE INDEX IF NOT EXISTS `__drizzle_migrations_once` ON `__drizzle_migrations` (`created_at`)",
    ...missing.map(
      ({ hash, at }) => `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('${hash}', ${at})`,
    ),
    ...new Set(
      [...triggers, ...rules.map(({ name }) => name)].map((name) => `DROP TRIGGER IF EXISTS \`${name}\``),
    ),
    ...missing.flatMap(({ statements }) => statements),
    ...rules.map(({ sql }) => sql),
    ...(missing.length > 0 ? [NO_BROKEN_REFERENCE] : []),
  ];
}

const statement = (sql: string): Statement => ({ sql, params: [], method: "run" });

/**
 * Foreign keys are off meanwhile, so the batch ends by looking at all of them. A JSON path that is none is the one failure
 * outside of a trigger that carries words of ours, on either engine.
 */
const NO_BROKEN_REFERENCE = `SELECT json_extract('{}', printf('broken reference: %s, rowid %s, names a row of %s that is not there',
  "table", coalesce(rowid, 'unknown'), parent)) FROM pragma_foreign_key_check`;

function brokenReference(error: unknown): MigrationRefused | null {
  const [, where] = (error instanceof Error && error.message.match(/broken reference: ([^']*)/)) || [];
  return where
    ? new MigrationRefused(`The migration was undone, it would leave a broken reference: ${where}.`, {
        cause: error,
      })
    : null;
}
