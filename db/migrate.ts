import { join } from "node:path";
import { migrate as drizzleMigrate } from "drizzle-orm/sqlite-proxy/migrator";
import type { Database } from "./client";

const migrationsFolder = join(process.cwd(), "db", "migrations");

/**
 * Applies what is missing in one atomic batch. Two that start at once both see the same gap; a unique index on the
 * migrations table undoes the second's batch, and its next look finds nothing left to do.
 */
export async function migrate(db: Database): Promise<void> {
  const apply = () =>
    drizzleMigrate(
      db,
      async (queries) => {
        if (queries.length === 0) return;
        await db.engine.migrate(queries.map((sql) => ({ sql, params: [], method: "run" })));
      },
      { migrationsFolder },
    );
  try {
    await apply();
  } catch {
    await apply();
  }
}
