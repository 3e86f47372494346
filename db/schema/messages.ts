import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, oneOf } from "./columns";

export const MESSAGE_KINDS = [
  "booking-confirmed",
  "booking-cancelled",
  "payment-refunded",
  "register",
  "register-known",
  "reset",
  "reset-unknown",
] as const;

/** The outbox: a message is written in the same batch as its cause and delivered afterwards. */
export const messages = sqliteTable(
  "messages",
  {
    id: text().primaryKey(),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    to: text("to_email").notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant("created_at").notNull(),
    deliveredAt: instant("delivered_at"),
  },
  (t) => [
    index("messages_created").on(t.createdAt),
    index("messages_to").on(t.to, t.createdAt),
    check("messages_kind", oneOf(t.kind, MESSAGE_KINDS)),
  ],
);
