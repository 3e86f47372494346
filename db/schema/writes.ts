import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The ids of the last batches that a libSQL server was asked to write: one whose answer was lost is asked for again
 * with its id, and is refused when it had been written. Ids begin with their time; old ones are deleted.
 */
export const writes = sqliteTable("writes", { id: text().primaryKey() });
