import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { Database } from "../client";

/** Another process takes the write lock of a database in a file; what is returned releases it. */
export async function lock(db: Database): Promise<() => void> {
  const [file] = await db.values<[number, string, string]>(sql`pragma database_list`);
  const rival = new Sqlite(file?.[2] ?? "");
  rival.exec("begin immediate");
  return () => {
    if (rival.open) rival.close();
  };
}
