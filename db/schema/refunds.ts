import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bookings } from "./bookings";
import { instant, minor } from "./columns";
import { orderLines, orders } from "./orders";
import { payments } from "./payments";

/**
 * `requested` until the provider has answered; `pending` while it is under way there, for days perhaps. One that
 * succeeded can fail still: a closed account sends it back.
 */
export const REFUND_STATES = ["requested", "pending", "succeeded", "failed"] as const;
export type RefundState = (typeof REFUND_STATES)[number];
/** Neither here nor there yet. */
export const REFUND_UNDER_WAY = ["requested", "pending"] as const satisfies RefundState[];
/** Open: every new way of cancelling has a reason of its own. */
export const REFUND_REASONS = [
  "cancelled",
  "seats-lost",
  "showtime-cancelled",
  "showtime-moved",
  "by-staff",
  /** It came in beside what its order needed, or the rest of it never came. */
  "not-needed",
  /** What came in was another amount or currency than was asked for. */
  "not-as-asked",
] as const;

/**
 * Money of one payment that goes back to where it came from, and `refund_lines` what for. Triggers keep the sum of a
 * payment's refunds within its amount, and that of a line within what was paid for it. One of money that came in otherwise
 * than it was asked for is in the currency it came in, and for no lines: it bought nothing.
 */
export const refunds = sqliteTable(
  "refunds",
  {
    id: text().primaryKey(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    /** The payment's. */
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    /** The order's, unless the money came in without becoming one. */
    bookingId: text("booking_id").references(() => bookings.id),
    amountMinor: minor("amount_minor").notNull(),
    reason: text({ enum: REFUND_REASONS }).notNull(),
    state: text({ enum: REFUND_STATES }).notNull().default("requested"),
    /** How often the provider was asked anew: it keeps its answer to a try, a refusal too. */
    attempt: integer().notNull().default(1),
    /** What the provider calls the try under way. */
    providerRef: text("provider_ref"),
    /** What it called the tries that failed: nothing that is told of them any more concerns the next. */
    failedRefs: text("failed_refs", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** What the provider said when it refused. */
    failure: text(),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("refunds_payment").on(t.paymentId),
    index("refunds_order").on(t.orderId),
    index("refunds_state").on(t.state),
    index("refunds_created").on(t.createdAt),
    index("refunds_booking").on(t.bookingId),
    index("refunds_provider_ref").on(t.providerRef).where(sql`provider_ref is not null`),
    check("refunds_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** The lines that a refund refunds for: their sum is the refund's. */
export const refundLines = sqliteTable(
  "refund_lines",
  {
    refundId: text("refund_id")
      .notNull()
      .references(() => refunds.id),
    orderLineId: text("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    amountMinor: minor("amount_minor").notNull(),
    /** The tax in it: what a line's refunds come to has the line's own. None of money that bought nothing. */
    taxMinor: minor("tax_minor").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.refundId, t.orderLineId] }),
    index("refund_lines_order_line").on(t.orderLineId),
    check("refund_lines_amount", sql`${t.amountMinor} > 0`),
  ],
);
