import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The ids of the last batches that a libSQL server was asked to write: one whose answer was lost is asked for again
 * with its id, and is refused when it had been written. Ids begin with their time; old ones are deleted.
 */
export const writes = sqliteTable("writes", { id: text().primaryKey() });

/** Where `write()` puts the conditions of a batch: triggers end the batch where one does not hold, and no row stays. */
export const assertions = sqliteTable("assertions", {
  code: text().notNull(),
  holds: integer().notNull(),
});
