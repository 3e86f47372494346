import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "@/db/client";
import { write } from "@/db/write";

const MOST_PARAMETERS = 30_000;

type Step = BatchItem<"sqlite">;

/** Insert steps for any number of rows, each within SQLite's limit of parameters. */
export function insertAll<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  rows: Table["$inferInsert"][],
): Step[] {
  const columns = Math.max(1, ...rows.slice(0, 1).map((row) => Object.keys(row).length));
  const size = Math.floor(MOST_PARAMETERS / (columns + 4));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    db.insert(table).values(rows.slice(i * size, (i + 1) * size)),
  );
}

/** Writes all of it or throws. */
export async function plant(db: Database, steps: Step[]): Promise<void> {
  if (steps.length === 0) return;
  await write(db, steps);
}
