import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor, oneOf } from "./columns";
import { ORDER_CHANNELS, orderLines, orders } from "./orders";
import { showtimes } from "./scheduling";
import { SEAT_TYPES, seats, theaters } from "./venues";

/** What became of an order's ticket lines: who, for how much and in which currency stands in the order. */
export const bookings = sqliteTable(
  "bookings",
  {
    id: text().primaryKey(),
    /** Short, to be read aloud. */
    reference: text().notNull().unique(),
    /** Unguessable; who has it sees the tickets. */
    linkToken: text("link_token").notNull().unique(),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    orderId: text("order_id")
      .notNull()
      .unique()
      .references(() => orders.id),
    /** The order's, a trigger sees to it: what follows is found by these and the time, without a look at the orders. */
    theaterId: integer("theater_id").references(() => theaters.id),
    channel: text({ enum: ORDER_CHANNELS }),
    createdAt: instant("created_at").notNull(),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [
    index("bookings_showtime").on(t.showtimeId),
    index("bookings_created").on(t.createdAt, t.theaterId),
    // of one theater's its newest, however much the others of a chain sell
    index("bookings_theater").on(t.theaterId, t.createdAt),
    index("bookings_cancelled").on(t.createdAt, t.theaterId).where(sql`cancelled_at is not null`),
    index("bookings_counter").on(t.createdAt, t.theaterId).where(sql`channel = 'counter'`),
  ],
);

export const tickets = sqliteTable(
  "tickets",
  {
    id: text().primaryKey(),
    bookingId: text("booking_id")
      .notNull()
      .references(() => bookings.id),
    orderLineId: text("order_line_id")
      .notNull()
      .unique()
      .references(() => orderLines.id),
    showtimeId: integer("showtime_id")
      .notNull()
      .references(() => showtimes.id),
    seatId: integer("seat_id")
      .notNull()
      .references(() => seats.id),
    /** What was printed: later layout versions or price cards do not change a sold ticket. */
    rowLabel: text("row_label").notNull(),
    seatNumber: text("seat_number").notNull(),
    seatType: text("seat_type", { enum: SEAT_TYPES }).notNull(),
    ticketType: text("ticket_type").notNull(),
    /** What was paid for it, by whom it may be: what can be refunded. */
    paidMinor: minor("paid_minor").notNull(),
    /** What counts at the film's box office. */
    reportedMinor: minor("reported_minor").notNull(),
    /** What the books count as earned by it. */
    recognisedMinor: minor("recognised_minor").notNull(),
    /** What the theater refunded of it while the ticket stayed good; cancelling it refunds the rest. */
    goodwillMinor: minor("goodwill_minor").notNull().default(0),
    /** What the theater kept of it when it was cancelled. */
    retainedMinor: minor("retained_minor").notNull().default(0),
    /** What the QR code says. */
    code: text().notNull().unique(),
    cancelledAt: instant("cancelled_at"),
    /** When it was let in; null again when that was undone. The scans tell all of it. */
    admittedAt: instant("admitted_at"),
  },
  (t) => [
    index("tickets_booking").on(t.bookingId),
    index("tickets_cancelled").on(t.bookingId).where(sql`cancelled_at is not null`),
    uniqueIndex("tickets_one_per_seat").on(t.showtimeId, t.seatId).where(sql`cancelled_at is null`),
    check("tickets_seat_type", oneOf(t.seatType, SEAT_TYPES)),
    check("tickets_paid", sql`${t.paidMinor} >= 0`),
    check("tickets_reported", sql`${t.reportedMinor} >= 0`),
    check("tickets_recognised", sql`${t.recognisedMinor} >= 0`),
    check("tickets_goodwill", sql`${t.goodwillMinor} between 0 and ${t.paidMinor}`),
  ],
);

/**
 * A ticket that its buyer offered to a friend by a link, and what came of it. Whether an offer is open is a predicate, as
 * its ticket may be cancelled or its showtime begin: `isOpenOffer`. Rules keep what was accepted or taken back as it is.
 */
export const ticketTransfers = sqliteTable(
  "ticket_transfers",
  {
    id: text().primaryKey(),
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id),
    /** Unguessable; who has it may accept, once. */
    offerToken: text("offer_token").notNull().unique(),
    offeredAt: instant("offered_at").notNull(),
    takenBackAt: instant("taken_back_at"),
    acceptedAt: instant("accepted_at"),
    acceptedBy: integer("accepted_by").references(() => users.id),
    /** What the friend is called, for the buyer and the door. */
    acceptedName: text("accepted_name"),
    /** Where the friend is written to; null of who gave no address. Not for the buyer. */
    acceptedEmail: text("accepted_email"),
    /** Unguessable, and not known to whoever made the offer; who has it has the ticket from then on. */
    holderToken: text("holder_token").unique(),
    /** To be read aloud at the door, instead of the booking's. */
    reference: text().unique(),
    /** What the QR code said until then, so that the door can say what became of it. */
    oldCode: text("old_code").unique(),
  },
  (t) => [
    index("ticket_transfers_ticket").on(t.ticketId),
    index("ticket_transfers_holder").on(t.acceptedBy).where(sql`accepted_by is not null`),
    // one offer at a time, and one transfer for good
    uniqueIndex("ticket_transfers_one").on(t.ticketId).where(sql`taken_back_at is null`),
    check("ticket_transfers_end", sql`${t.takenBackAt} is null or ${t.acceptedAt} is null`),
    check(
      "ticket_transfers_accepted",
      sql`(${t.acceptedAt} is null) = (${t.holderToken} is null) and (${t.acceptedAt} is null) = (${t.oldCode} is null)
        and (${t.acceptedAt} is null) = (${t.acceptedName} is null) and (${t.acceptedAt} is null) = (${t.reference} is null)`,
    ),
  ],
);

/** What staff noted about a booking. */
export const bookingNotes = sqliteTable(
  "booking_notes",
  {
    id: text().primaryKey(),
    bookingId: text("booking_id")
      .notNull()
      .references(() => bookings.id),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** What the text tells; null of what somebody noted. Open. */
    about: text({ enum: ["complimentary"] }),
    text: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("booking_notes_booking").on(t.bookingId)],
);
