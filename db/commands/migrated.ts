import { type Database, openDatabase } from "@/db/client";
import { MigrationRefused, migrate } from "@/db/migrate";
import { env } from "@/lib/env";

/** The database that the settings name, with this version's schema. What cannot be brought to it ends the command in words. */
export async function openMigrated(): Promise<Database> {
  const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    if (!(error instanceof MigrationRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
