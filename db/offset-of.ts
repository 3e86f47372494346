import { type SQL, sql } from "drizzle-orm";

/**
 * Where a page begins, from 1, and beyond the last the last: of so many rows, counted in the same statement and not
 * before it. Drizzle's types know numbers alone there.
 */
export const offsetOf = (page: number, perPage: number, rows: SQL): number =>
  sql`(max(min(${page}, cast((${rows} + ${perPage - 1}) / ${perPage} as integer)) - 1, 0) * ${perPage})` as unknown as number;
