import { stat } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

export type SqliteFigures = { pages: number; freePages: number; pageBytes: number; walBytes: number };

/** How large the database's file is; null for one that is elsewhere. */
export async function getSqliteFigures(db: Database, databaseUrl: string): Promise<SqliteFigures | null> {
  const [, path] = /^file:([^?]+)/.exec(databaseUrl) ?? [];
  if (path === undefined) return null;
  const [found, walBytes] = await Promise.all([
    db.values<[number, number, number]>(
      sql`select page_count, freelist_count, page_size from pragma_page_count, pragma_freelist_count, pragma_page_size`,
    ),
    // it comes with the first write, and goes with the last connection
    stat(`${path}-wal`).then(
      ({ size }) => size,
      () => 0,
    ),
  ]);
  const [pages = 0, freePages = 0, pageBytes = 0] = found[0] ?? [];
  return { pages, freePages, pageBytes, walBytes };
}
