import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Open: more is written to people with every capability. */
export const MESSAGE_KINDS = [
  "booking-confirmed",
  "booking-cancelled",
  "payment-refunded",
  "showtime-cancelled",
  "showtime-moved",
  "invitation",
  "register",
  "register-known",
  "reset",
  "reset-unknown",
] as const;

/** Stands in a body on a line of its own for the link that is kept beside it. */
export const LINK_MARK = "{link}";

/** The outbox: a message is written in the same batch as its cause and delivered afterwards. */
export const messages = sqliteTable(
  "messages",
  {
    id: text().primaryKey(),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    to: text("to_email").notNull(),
    subject: text().notNull(),
    /** Plain text; where it says LINK_MARK, the link stands that lets someone in. */
    body: text().notNull(),
    /** A link that lets someone in. It is there until the letter has gone out, and never afterwards. */
    link: text(),
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
    check("messages_link_gone", sql`${t.deliveredAt} is null or ${t.link} is null`),
  ],
);
