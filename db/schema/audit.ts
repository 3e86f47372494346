import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Append-only: triggers refuse to change or delete an entry. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    /** Who did it, a person or another program; neither: a guest or a command. The log outlives both: no foreign key. */
    userId: integer("user_id"),
    clientId: integer("client_id"),
    /** The theater it happened in, so that its owner can read it; null for what belongs to none. */
    theaterId: integer("theater_id"),
    action: text().notNull(),
    objectType: text("object_type").notNull(),
    objectId: text("object_id").notNull(),
    /** Of an edit: `before` and `after`, with the fields that changed. */
    details: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    check("audit_one_actor", sql`${t.userId} is null or ${t.clientId} is null`),
    index("audit_object").on(t.objectType, t.objectId),
    index("audit_at").on(t.at),
    index("audit_user").on(t.userId, t.at),
    index("audit_theater").on(t.theaterId, t.at),
  ],
);
