import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** What was answered to a request that named itself by an `Idempotency-Key`, for when it is sent again. */
export const apiAnswers = sqliteTable(
  "api_answers",
  {
    /** Whose key it is: two callers may choose the same. */
    caller: text().notNull(),
    key: text().notNull(),
    /** A hash of what was asked: the same key with another request is a mistake. */
    fingerprint: text().notNull(),
    /** Null while it is being answered. */
    status: integer(),
    body: text(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caller, t.key] }), index("api_answers_created").on(t.createdAt)],
);
