import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bookings } from "./bookings";
import { instant, minor } from "./columns";
import { payments } from "./payments";

/** Open: a real provider's refund may be pending, or fail days later. */
export const REFUND_STATES = ["requested", "succeeded", "failed"] as const;
/** Open: every new way of cancelling has a reason of its own. */
export const REFUND_REASONS = [
  "cancelled",
  "seats-lost",
  "showtime-cancelled",
  "showtime-moved",
  "by-staff",
] as const;

/** Triggers keep the sum of a payment's refunds within its amount. */
export const refunds = sqliteTable(
  "refunds",
  {
    id: text().primaryKey(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    bookingId: text("booking_id").references(() => bookings.id),
    amountMinor: minor("amount_minor").notNull(),
    reason: text({ enum: REFUND_REASONS }).notNull(),
    state: text({ enum: REFUND_STATES }).notNull().default("requested"),
    /** What the provider said when it refused. */
    failure: text(),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("refunds_payment").on(t.paymentId),
    index("refunds_state").on(t.state),
    index("refunds_created").on(t.createdAt),
    index("refunds_booking").on(t.bookingId),
    check("refunds_amount", sql`${t.amountMinor} > 0`),
  ],
);
