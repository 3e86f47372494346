import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * How often what the public pages tell of has changed, by tag. Triggers count (db/rules/pages.sql), so that
 * every process learns of a change by whomever it was made, and makes its static pages anew.
 */
export const pageVersions = sqliteTable("page_versions", {
  tag: text().primaryKey(),
  version: integer().notNull(),
});
