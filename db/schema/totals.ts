import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, minor } from "./columns";
import { LINE_KINDS } from "./orders";
import { RECEIPT_SERIES } from "./receipts";

const count = (name?: string) => (name ? integer(name) : integer()).notNull().default(0);
const sum = (name: string) => minor(name).notNull().default(0);

/*
 * What reports would otherwise have to add up from millions of rows. Triggers keep each table with every change of the
 * rows it counts (db/rules/totals.sql, ledger.sql), nothing else writes to it, and db/totals.ts says the same as a query.
 */

/** A showtime's bookings, tickets and money, by the currency they were sold in. */
export const showtimeTotals = sqliteTable(
  "showtime_totals",
  {
    showtimeId: integer("showtime_id").notNull(),
    currency: text().notNull(),
    /** Ever made, cancelled ones too; those of the counter among them. */
    bookings: count(),
    counterBookings: count("counter_bookings"),
    /** Holds from which a payment was begun. */
    holdsPaying: count("holds_paying"),
    /** Ever sold; the cancelled ones among them. */
    tickets: count(),
    ticketsMinor: sum("tickets_minor"),
    cancelledTickets: count("cancelled_tickets"),
    cancelledMinor: sum("cancelled_minor"),
    /** Refunded for tickets that stay good. */
    goodwillMinor: sum("goodwill_minor"),
    /** Not cancelled and let in. */
    admitted: count(),
    /** What was paid for the tickets of its bookings. */
    paidMinor: sum("paid_minor"),
    /** Refunds of those tickets, whatever their state. */
    refundedMinor: sum("refunded_minor"),
  },
  (t) => [primaryKey({ columns: [t.showtimeId, t.currency] })],
);

/** A showtime's tickets by type of ticket and of seat. */
export const showtimeTicketTotals = sqliteTable(
  "showtime_ticket_totals",
  {
    showtimeId: integer("showtime_id").notNull(),
    currency: text().notNull(),
    ticketType: text("ticket_type").notNull(),
    seatType: text("seat_type").notNull(),
    tickets: count(),
    ticketsMinor: sum("tickets_minor"),
    cancelledTickets: count("cancelled_tickets"),
    cancelledMinor: sum("cancelled_minor"),
    goodwillMinor: sum("goodwill_minor"),
  },
  (t) => [primaryKey({ columns: [t.showtimeId, t.currency, t.ticketType, t.seatType] })],
);

/** Open: fees and payouts come with real providers. */
export const LEDGER_KINDS = ["payment", "refund"] as const;

/**
 * Money that came in, by when it was captured, and refunds, by when they were written down: per theater and quarter of
 * an hour, since the clock of every time zone stands some quarters of an hour from UTC.
 */
export const ledgerTotals = sqliteTable(
  "ledger_totals",
  {
    theaterId: integer("theater_id").notNull(),
    /** The quarter's beginning. */
    quarterAt: instant("quarter_at").notNull(),
    currency: text().notNull(),
    kind: text({ enum: LEDGER_KINDS }).notNull(),
    /** The payment's, for a refund too; no provider: empty. */
    tender: text().notNull(),
    provider: text().notNull(),
    method: text().notNull(),
    /** Why it was refunded; empty for a payment. */
    reason: text().notNull(),
    /** The payment's own or the refund's own. */
    state: text().notNull(),
    entries: count(),
    amountMinor: sum("amount_minor"),
  },
  (t) => [
    primaryKey({
      columns: [
        t.theaterId,
        t.kind,
        t.quarterAt,
        t.currency,
        t.tender,
        t.provider,
        t.method,
        t.reason,
        t.state,
      ],
    }),
  ],
);

/** All that a theater ever took, told twice: by its payments and by what it sold. */
export const theaterTotals = sqliteTable(
  "theater_totals",
  {
    theaterId: integer("theater_id").notNull(),
    currency: text().notNull(),
    /** Payments that fulfilled an order; those that were refunded instead. */
    bookedMinor: sum("booked_minor"),
    unbookedMinor: sum("unbooked_minor"),
    /** Refunds of either, whatever their state. */
    refundsMinor: sum("refunds_minor"),
    /** What was paid for the tickets of its bookings, and refunded of that. */
    ticketsMinor: sum("tickets_minor"),
    ticketsBackMinor: sum("tickets_back_minor"),
    /** The same of what was sold besides tickets. */
    besidesMinor: sum("besides_minor"),
    besidesBackMinor: sum("besides_back_minor"),
  },
  (t) => [primaryKey({ columns: [t.theaterId, t.currency] })],
);

/** What receipts and credit notes come to, by when they were issued, rate of tax and kind of line. */
export const taxTotals = sqliteTable(
  "tax_totals",
  {
    theaterId: integer("theater_id").notNull(),
    /** As in the ledger. */
    quarterAt: instant("quarter_at").notNull(),
    currency: text().notNull(),
    series: text({ enum: RECEIPT_SERIES }).notNull(),
    kind: text({ enum: LINE_KINDS }).notNull(),
    taxBasisPoints: integer("tax_basis_points").notNull(),
    /** Tax included. */
    grossMinor: sum("gross_minor"),
    taxMinor: sum("tax_minor"),
  },
  (t) => [
    primaryKey({ columns: [t.theaterId, t.quarterAt, t.currency, t.series, t.kind, t.taxBasisPoints] }),
  ],
);
