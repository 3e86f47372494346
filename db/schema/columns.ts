import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { integer } from "drizzle-orm/sqlite-core";

/** An instant: UTC milliseconds since 1970. */
export const instant = (name: string) => integer(name, { mode: "number" });

/** An amount in minor units (cents, pence) of the currency that stands beside it. */
export const minor = (name: string) => integer(name, { mode: "number" });

/** Raised by every edit: an edit names the one it was made from, and a stale one is refused. */
export const revision = () => integer().notNull().default(1);

/** When what tickets say of it last changed. Passes in wallets whose showtimes were over by then stay as they are. */
export const renamedAt = () => instant("renamed_at");

/**
 * CHECK condition: the column holds one of the listed words. For closed lists only, whose words every reader decides by:
 * another word rebuilds the table. A list that grows is plain text that `text({ enum })` checks in TypeScript. The words
 * are constants of ours, never input.
 */
export const oneOf = (column: AnyColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
