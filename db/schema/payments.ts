import { type SQL, sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, minor } from "./columns";
import { holds } from "./holds";
import { orders } from "./orders";
import { theaters } from "./venues";

/**
 * started → pending → captured → booked | refunded, or → declined, which a late capture can still follow, or → in-doubt.
 * `captured` is money in hand whose order has neither been fulfilled nor refunded: it must become one of them. `booked`
 * is money of an order that was fulfilled. `in-doubt` is money that a provider says came in with another amount or
 * currency than was asked for: it buys nothing, and is refunded as it came in. The list is open, providers know more
 * states; which may follow which is the rule `payments_walk_forward`.
 */
export const PAYMENT_STATES = [
  "started",
  "pending",
  "in-doubt",
  "captured",
  "booked",
  "refunded",
  "declined",
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Nobody knows yet how it ends at the provider. */
export const ASKED = ["started", "pending"] as const satisfies PaymentState[];
/** Not done with: its seats stay as they are until it is. */
export const UNDER_WAY = [...ASKED, "in-doubt", "captured"] as const satisfies PaymentState[];
/** It counts towards its order: no more is asked for beside it. */
export const STANDING = [...UNDER_WAY, "booked"] as const satisfies PaymentState[];
/** Its order uses its promotion code. Declined, or refunded without a booking, it frees the use. */
export const USES_CODE = STANDING;
/** The money has come in at some time: the ledger has it. */
export const MONEY_IN = ["captured", "booked", "refunded"] as const satisfies PaymentState[];

/** What became of money that came in: it has fulfilled its order, or has gone back. */
export const SETTLED = ["booked", "refunded"] as const satisfies PaymentState[];

/** A set of states as SQL writes it, for `state in …`. */
export const listed = (states: readonly PaymentState[]): SQL =>
  sql.raw(`(${states.map((state) => `'${state}'`).join(", ")})`);

/** What the customer's browser does next, once a provider was asked: nothing, leave for it, or show a form of it. */
export type NextStep =
  | { kind: "none" }
  | { kind: "redirect"; url: string }
  | { kind: "form"; clientData: Record<string, string> };

/** How money is handed over; who passes it on is the provider. Open: every theater knows others. */
export const TENDERS = [
  "card",
  "cash",
  "terminal",
  "voucher",
  "counter",
  "complimentary",
  "pass",
  /** Nothing was to be paid, and nobody is asked for it. */
  "none",
] as const;

export const payments = sqliteTable(
  "payments",
  {
    id: text().primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    /** The order's, as a rule sees to: what is looked up and counted by it is not looked for in the order. */
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    holdId: text("hold_id").references(() => holds.id),
    tender: text({ enum: TENDERS }).notNull(),
    /** Who is asked for the money; null where staff take it, or nothing is to be paid. */
    provider: text(),
    /** How the customer chose to pay; the built-in test provider is told its answer by it. */
    method: text().notNull(),
    /** What the provider calls it, once asked. */
    providerRef: text("provider_ref"),
    /** What it asked the customer to do: whoever comes back to the page is led there again. */
    nextStep: text("next_step", { mode: "json" }).$type<NextStep>(),
    state: text({ enum: PAYMENT_STATES }).notNull().default("started"),
    /** In the order's currency. */
    amountMinor: minor("amount_minor").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** When the money came in: a trigger writes it. */
    capturedAt: instant("captured_at"),
    /** What came in where that is not what was asked for, as the provider tells it; null: what was asked for, if anything. */
    cameInMinor: minor("came_in_minor"),
    cameInCurrency: text("came_in_currency"),
    /** When somebody of the staff said that they know of it. */
    cameInSeenAt: instant("came_in_seen_at"),
  },
  (t) => [
    // A double click, a repeated request and a second tab all meet here. Money that came late, after another payment
    // was begun, must be written down beside it: then the claims decide which of the two is booked.
    uniqueIndex("payments_one_asked_per_hold")
      .on(t.holdId)
      .where(sql`state in ${listed(ASKED)}`),
    index("payments_order").on(t.orderId, t.state),
    index("payments_hold").on(t.holdId),
    uniqueIndex("payments_provider_ref").on(t.provider, t.providerRef).where(sql`provider_ref is not null`),
    index("payments_state").on(t.state, t.updatedAt),
    index("payments_came_in")
      .on(t.updatedAt)
      .where(sql`came_in_minor is not null and came_in_seen_at is null`),
    check("payments_amount", sql`${t.amountMinor} >= 0`),
  ],
);

/** What a provider may tell of a payment, its refunds, and what is taken back of it without us. */
export const PAYMENT_EVENTS = [
  "pending",
  "captured",
  "declined",
  "refund-pending",
  "refund-succeeded",
  "refund-failed",
  "reversed",
] as const;

/** Every event of a provider, once, as it was told: also what is not believed. */
export const paymentEvents = sqliteTable(
  "payment_events",
  {
    provider: text().notNull(),
    eventId: text("event_id").notNull(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    kind: text({ enum: PAYMENT_EVENTS }).notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: text().notNull(),
    /** When it happened, as the provider has it. */
    occurredAt: instant("occurred_at").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.eventId] }), index("payment_events_payment").on(t.paymentId)],
);
