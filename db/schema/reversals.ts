import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, minor } from "./columns";
import { payments } from "./payments";

/** A dispute that the customer's bank opened, or a refund that somebody made at the provider itself. */
export const REVERSAL_KINDS = ["dispute", "refund"] as const;
/** The bank only asks; it is under way; the money is gone; it has come back or was never taken. */
export const REVERSAL_STATES = ["inquiry", "open", "taken", "returned"] as const;
export type ReversalState = (typeof REVERSAL_STATES)[number];

/** Of these the door, the booking and the dashboard speak: somebody else has a say in the money. */
export const REVERSAL_STANDS = ["inquiry", "open", "taken"] as const satisfies ReversalState[];
/** Money of these has left the account. */
export const REVERSAL_GONE = ["open", "taken"] as const satisfies ReversalState[];

/**
 * Money of a payment that is taken back without us, as its provider tells it: which tickets it is for nobody says, and
 * nothing is guessed. What was told last, by the provider's clock, stands.
 */
export const paymentReversals = sqliteTable(
  "payment_reversals",
  {
    provider: text().notNull(),
    /** What the provider calls it. */
    ref: text().notNull(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    kind: text({ enum: REVERSAL_KINDS }).notNull(),
    state: text({ enum: REVERSAL_STATES }).notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: text().notNull(),
    /** The provider's word for why. */
    reason: text(),
    /** Until when it may be answered there. */
    dueAt: instant("due_at"),
    /** By the provider's clock. */
    toldAt: instant("told_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** When somebody of the staff said that they know; another state is news again. */
    seenAt: instant("seen_at"),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.ref] }),
    index("payment_reversals_payment").on(t.paymentId),
    index("payment_reversals_unseen").on(t.updatedAt).where(sql`seen_at is null`),
    check("payment_reversals_amount", sql`${t.amountMinor} >= 0`),
  ],
);
