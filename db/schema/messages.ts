import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Open: more is written to people with every capability. */
export const MESSAGE_KINDS = [
  "booking-confirmed",
  "booking-cancelled",
  "booking-refunded",
  "payment-refunded",
  "order-refunded",
  "showtime-cancelled",
  "showtime-moved",
  "invitation",
  "register",
  "register-known",
  "reset",
  "reset-unknown",
] as const;

/** The outbox: a message is written in the same batch as its cause and delivered afterwards, which is when it gets its words. */
export const messages = sqliteTable(
  "messages",
  {
    id: text().primaryKey(),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    to: text("to_email").notNull(),
    /** The reader's, as a tag. */
    language: text().notNull(),
    /** What it says, by its kind: see `lib/message.ts`. */
    payload: text({ mode: "json" }).notNull().$type<Record<string, unknown>>(),
    /** The secret of a link that lets someone in. It is there until the message has gone out, and never afterwards. */
    token: text(),
    /** A newer message of the same kind and topic says all that this one did. */
    topic: text().notNull(),
    createdAt: instant("created_at").notNull(),
    deliveredAt: instant("delivered_at"),
    attempts: integer().notNull().default(0),
    /** What the last attempt ran into. */
    failure: text(),
    /** What it is about, so that a booking's page finds it. */
    bookingId: text("booking_id"),
  },
  (t) => [
    index("messages_created").on(t.createdAt),
    index("messages_undelivered").on(t.createdAt).where(sql`delivered_at is null`),
    index("messages_booking").on(t.bookingId).where(sql`booking_id is not null`),
    index("messages_to").on(t.to, t.createdAt),
    index("messages_topic").on(t.topic, t.createdAt),
    check("messages_payload_is_json", sql`json_valid(${t.payload})`),
    check("messages_token_gone", sql`${t.deliveredAt} is null or ${t.token} is null`),
  ],
);
