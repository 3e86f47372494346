import { and, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Condition: the table has a row of which all of these hold. */
export const hasRow = (table: SQLiteTable, ...conditions: (SQL | undefined)[]): SQL =>
  sql`exists (select 1 from ${table} where ${and(...conditions)})`;

/** How many such rows there are. */
export const countRows = (table: SQLiteTable, ...conditions: (SQL | undefined)[]): SQL<number> =>
  sql`(select count(*) from ${table} where ${and(...conditions)})`;
