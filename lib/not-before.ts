import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * The instant to write down for what follows something else: now, or that of what it follows where the clock has been set
 * back since. `earlier` is an instant; null: it follows nothing.
 */
export const notBefore = (now: number, earlier: SQL): SQL<number> =>
  sql<number>`max(${now}, coalesce(${earlier}, 0))`;

/** Whether something was left as it is for so long; also when the clock has been set back since it was written. */
export const isLeftFor = (at: AnyColumn, ms: number, now: number): SQL =>
  sql`${at} not between ${now - ms + 1} and ${now}`;
