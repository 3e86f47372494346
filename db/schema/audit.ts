import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Append-only: triggers refuse to change or delete an entry. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    /** Null for a guest or a command; no foreign key, the log outlives what it tells of. */
    userId: integer("user_id"),
    /** The theater it happened in, so that its owner can read it; null for what belongs to none. */
    theaterId: integer("theater_id"),
    action: text().notNull(),
    objectType: text("object_type").notNull(),
    objectId: text("object_id").notNull(),
    /** Of an edit: `before` and `after`, with the fields that changed. */
    details: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("audit_object").on(t.objectType, t.objectId),
    index("audit_at").on(t.at),
    index("audit_user").on(t.userId, t.at),
    index("audit_theater").on(t.theaterId, t.at),
  ],
);
