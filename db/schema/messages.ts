import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Open: more is written to people with every capability. */
export const MESSAGE_KINDS = [
  "booking-confirmed",
  "booking-cancelled",
  "booking-refunded",
  "ticket-passed-on",
  "ticket-received",
  "ticket-changed",
  "ticket-ended",
  "ticket-reminder",
  "payment-refunded",
  "seats-offered",
  "order-refunded",
  "showtime-cancelled",
  "showtime-moved",
  "reservation-asked",
  "seats-reserved",
  "reservation-moved",
  "reservation-ended",
  "reminder",
  "review-request",
  "movie-on-sale",
  "voucher",
  "voucher-bought",
  "invitation",
  "webhook-disabled",
  "register",
  "register-known",
  "welcome",
  "email-change",
  "email-change-known",
  "email-change-asked",
  "email-changed",
  "password-changed",
  "second-step",
  "erasure",
  "reset",
  "reset-unknown",
] as const;

/**
 * Why a message is tried no more. `refused` for good by who carries it or by its reader's mailbox; `gave-up` after many
 * tries; `unknown`: it may have arrived, and asking once more might send it twice; `blocked`: its address is not written
 * to any more; `too-late`: nothing in it is of use by now.
 */
export const STOPPED_AS = ["refused", "gave-up", "unknown", "blocked", "too-late"] as const;
export type StoppedAs = (typeof STOPPED_AS)[number];

/** What came back about a message that had been taken. */
export const RETURNS = ["bounced", "delayed", "complained"] as const;
export type Return = (typeof RETURNS)[number];

/** Who carries messages: the local mailbox keeps them. Open. */
export const TRANSPORTS = ["mailbox", "resend", "smtp"] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Nothing has become of it yet. */
export const IS_OPEN = sql`delivered_at is null and kept_at is null and stopped_at is null`;

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
    /** Nobody needs it afterwards: a link that has ended, a showtime that has begun. */
    notAfter: instant("not_after"),
    /** When the local mailbox took it, which hands nothing on. */
    keptAt: instant("kept_at"),
    /** When whoever carries it had taken it. */
    deliveredAt: instant("delivered_at"),
    attempts: integer().notNull().default(0),
    /** Who is handing it over just now. After `claimedUntil` that one is gone, and nobody knows how far it came. */
    claim: text(),
    claimedAt: instant("claimed_at"),
    claimedUntil: instant("claimed_until"),
    /** Whom it was last handed to. */
    transport: text({ enum: TRANSPORTS }),
    /** What the transport calls it. */
    transportRef: text("transport_ref"),
    /** The first try of which nobody knows whether it went through. */
    doubtSince: instant("doubt_since"),
    nextTryAt: instant("next_try_at"),
    /** What the last attempt ran into. */
    failure: text(),
    stoppedAt: instant("stopped_at"),
    stoppedAs: text("stopped_as", { enum: STOPPED_AS }),
    /** What came back about it, and in whose words. */
    returnedAt: instant("returned_at"),
    returnedAs: text("returned_as", { enum: RETURNS }),
    returnedWhy: text("returned_why"),
    /** What it is about, so that a booking's page finds it. */
    bookingId: text("booking_id"),
  },
  (t) => [
    index("messages_created").on(t.createdAt),
    index("messages_open").on(t.createdAt).where(IS_OPEN),
    index("messages_stopped").on(t.createdAt).where(sql`stopped_at is not null and delivered_at is null`),
    index("messages_returned").on(t.createdAt).where(sql`returned_at is not null`),
    index("messages_transport_ref").on(t.transportRef).where(sql`transport_ref is not null`),
    index("messages_booking").on(t.bookingId).where(sql`booking_id is not null`),
    index("messages_to").on(t.to, t.createdAt),
    index("messages_topic").on(t.topic, t.createdAt),
    check("messages_payload_is_json", sql`json_valid(${t.payload})`),
    check("messages_token_gone", sql`${t.deliveredAt} is null or ${t.token} is null`),
  ],
);

/** What transports told of messages, each once. */
export const mailEvents = sqliteTable(
  "mail_events",
  {
    /** The transport's own id of it. */
    id: text().primaryKey(),
    messageId: text("message_id").references(() => messages.id),
    kind: text().notNull(),
    occurredAt: instant("occurred_at").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [index("mail_events_message").on(t.messageId)],
);

/** Addresses that are not written to: what was sent there came back for good, or was called spam. */
export const mailBlocks = sqliteTable("mail_blocks", {
  address: text().primaryKey(),
  reason: text({ enum: ["bounced", "complained"] }).notNull(),
  /** The first of which something came back. */
  messageId: text("message_id")
    .notNull()
    .references(() => messages.id),
  blockedAt: instant("blocked_at").notNull(),
  /** From then on it is written to again. */
  liftedAt: instant("lifted_at"),
});

/** Which bookings have been reminded of which start, each once: a showtime that moves has another. */
export const reminders = sqliteTable(
  "reminders",
  {
    bookingId: text("booking_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    postedAt: instant("posted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.startsAt] }), index("reminders_start").on(t.startsAt)],
);

/** The same of tickets that were passed on, each of its holder. */
export const ticketReminders = sqliteTable(
  "ticket_reminders",
  {
    transferId: text("transfer_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    postedAt: instant("posted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.transferId, t.startsAt] }),
    index("ticket_reminders_start").on(t.startsAt),
  ],
);

/** Addresses whose readers want no reminders. */
export const reminderOptOuts = sqliteTable("reminder_opt_outs", {
  address: text().primaryKey(),
  optedOutAt: instant("opted_out_at").notNull(),
});
