import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor, oneOf } from "./columns";
import { payments } from "./payments";
import { showtimes } from "./scheduling";
import { SEAT_TYPES, seats, theaters } from "./venues";

/** Open: telephone, machines in the foyer and partners through the API will sell too. */
export const BOOKING_CHANNELS = ["online", "counter"] as const;

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
    /** Its showtime's, written by a trigger: so that a theater's bookings are found without a look at their showtimes. */
    theaterId: integer("theater_id").references(() => theaters.id),
    paymentId: text("payment_id")
      .notNull()
      .unique()
      .references(() => payments.id),
    userId: integer("user_id").references(() => users.id),
    channel: text({ enum: BOOKING_CHANNELS }).notNull().default("online"),
    /** Who sold it at the counter; a rule sees to it. */
    soldBy: integer("sold_by").references(() => users.id),
    /** At the counter both may be empty. */
    name: text().notNull(),
    email: text().notNull(),
    /** The name's words as they are looked for, as `indexWords` makes them; empty: as the name says it. */
    searchName: text("search_name").notNull().default(""),
    currency: text().notNull(),
    totalMinor: minor("total_minor").notNull(),
    createdAt: instant("created_at").notNull(),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [
    index("bookings_user").on(t.userId, t.createdAt),
    index("bookings_email").on(t.email),
    index("bookings_showtime").on(t.showtimeId),
    index("bookings_created").on(t.createdAt, t.theaterId),
    index("bookings_cancelled").on(t.createdAt, t.theaterId).where(sql`cancelled_at is not null`),
    index("bookings_counter").on(t.createdAt, t.theaterId).where(sql`channel = 'counter'`),
    check("bookings_total", sql`${t.totalMinor} >= 0`),
  ],
);

export const tickets = sqliteTable(
  "tickets",
  {
    id: text().primaryKey(),
    bookingId: text("booking_id")
      .notNull()
      .references(() => bookings.id),
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
    amountMinor: minor("amount_minor").notNull(),
    /** What the house gave back of it while the ticket stayed good; cancelling it gives back the rest. */
    goodwillMinor: minor("goodwill_minor").notNull().default(0),
    /** What the QR code says. */
    code: text().notNull().unique(),
    cancelledAt: instant("cancelled_at"),
    /** When it was let in; null again when that was undone. The scans tell the whole story. */
    admittedAt: instant("admitted_at"),
  },
  (t) => [
    index("tickets_booking").on(t.bookingId),
    index("tickets_cancelled").on(t.bookingId).where(sql`cancelled_at is not null`),
    uniqueIndex("tickets_one_per_seat").on(t.showtimeId, t.seatId).where(sql`cancelled_at is null`),
    check("tickets_seat_type", oneOf(t.seatType, SEAT_TYPES)),
    check("tickets_amount", sql`${t.amountMinor} >= 0`),
    check("tickets_goodwill", sql`${t.goodwillMinor} between 0 and ${t.amountMinor}`),
  ],
);

/** What the house noted about a booking. */
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
    text: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("booking_notes_booking").on(t.bookingId)],
);
