import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { TRUE_TOTALS } from "@/db/totals";

export type TotalsTable = keyof typeof TRUE_TOTALS;
export const TOTALS_TABLES = Object.keys(TRUE_TOTALS) as TotalsTable[];

/** Every row of a table of totals, without those that have come down to nothing, in an order of their own. */
export const storedTotals = (db: Database, table: TotalsTable) => sorted(db, `select * from ${table}`);

/** The same added up anew from the rows that they count. */
export const trueTotals = (db: Database, table: TotalsTable) => sorted(db, TRUE_TOTALS[table]);

async function sorted(db: Database, query: string): Promise<string[]> {
  const rows = (await db.all(sql.raw(query))) as unknown[][];
  return rows
    .map((row) => Object.values(row))
    .filter((row) => row.slice(2).some((cell) => typeof cell === "number" && cell !== 0))
    .map((row) => JSON.stringify(row))
    .sort();
}
