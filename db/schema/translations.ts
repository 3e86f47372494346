import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What may be said in further languages: of what, and which of its texts. Open. */
export const TRANSLATED_KINDS = [
  "movie.title",
  "movie.description",
  "theater.description",
  "theater.boxOfficeHours",
  "theater.houseRules",
  "theater.letterNote",
  "ticket-type.name",
  "ticket-type.note",
] as const;

/**
 * A text of what a theater writes in another language than its own, which stands with the thing itself and is said where
 * there is none here. They go with their thing: see db/rules/translations.sql.
 */
export const translations = sqliteTable(
  "translations",
  {
    kind: text({ enum: TRANSLATED_KINDS }).notNull(),
    objectId: integer("object_id").notNull(),
    /** As its catalogue is called: "de". */
    language: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.objectId, t.language] }),
    check("translations_text", sql`${t.text} <> ''`),
  ],
);
