import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor } from "./columns";
import { holds } from "./holds";
import { promoCodes } from "./pricing";

/**
 * started → pending → captured → booked | refunded, or → declined, which a late capture can still follow.
 * `captured` is money in hand that has not yet become a booking or a refund: it must become one of them. The list is
 * open, providers know more states; which may follow which is the rule `payments_walk_forward`.
 */
export const PAYMENT_STATES = ["started", "pending", "captured", "booked", "refunded", "declined"] as const;

/** One seat of a payment; written before the provider is asked. */
export type PaymentItem = {
  seatId: number;
  ticketTypeId: number;
  /** What is paid for it: its price with its share of a discount taken off. */
  amountMinor: number;
};

export const payments = sqliteTable(
  "payments",
  {
    id: text().primaryKey(),
    holdId: text("hold_id")
      .notNull()
      .references(() => holds.id),
    provider: text().notNull(),
    /** How the customer chose to pay; the built-in test provider is told its answer by it. */
    method: text().notNull(),
    /** What the provider calls it, once asked. */
    providerRef: text("provider_ref"),
    state: text({ enum: PAYMENT_STATES }).notNull().default("started"),
    currency: text().notNull(),
    /** What is to be paid, discount taken off. */
    amountMinor: minor("amount_minor").notNull(),
    promoCodeId: integer("promo_code_id").references(() => promoCodes.id),
    discountMinor: minor("discount_minor").notNull().default(0),
    items: text({ mode: "json" }).$type<PaymentItem[]>().notNull(),
    userId: integer("user_id").references(() => users.id),
    name: text().notNull(),
    email: text().notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** When the money came in: a trigger writes it. */
    capturedAt: instant("captured_at"),
  },
  (t) => [
    // A double click, a repeated request and a second tab all meet here. Money that came late, after another payment
    // was begun, must be written down beside it: then the claims decide which of the two is booked.
    uniqueIndex("payments_one_asked_per_hold").on(t.holdId).where(sql`state in ('started', 'pending')`),
    index("payments_hold").on(t.holdId),
    index("payments_state").on(t.state, t.updatedAt),
    index("payments_promo_code").on(t.promoCodeId).where(sql`promo_code_id is not null`),
    check("payments_amount", sql`${t.amountMinor} >= 0 and ${t.discountMinor} >= 0`),
  ],
);

/** What a provider may tell of a payment. Open: disputes and cancellations come with real ones. */
export const PAYMENT_EVENTS = ["pending", "captured", "declined"] as const;

/** Every word of a provider, once. */
export const paymentEvents = sqliteTable(
  "payment_events",
  {
    provider: text().notNull(),
    eventId: text("event_id").notNull(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    kind: text({ enum: PAYMENT_EVENTS }).notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.eventId] }), index("payment_events_payment").on(t.paymentId)],
);
