import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor } from "./columns";
import { payments } from "./payments";
import { refunds } from "./refunds";
import { theaters } from "./venues";

/** The time in which one person answers for the cash of a drawer, from its float to its count. */
export const shifts = sqliteTable(
  "shifts",
  {
    id: text().primaryKey(),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    /** Whose cash sales and refunds it counts. */
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    currency: text().notNull(),
    /** What was in the drawer when it was opened. */
    floatMinor: minor("float_minor").notNull(),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    closedBy: integer("closed_by").references(() => users.id),
    /** What was counted when it was closed, and what should have been there: the float and all entries. */
    countedMinor: minor("counted_minor"),
    expectedMinor: minor("expected_minor"),
    /** What there was to say of it when it was closed. */
    note: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("shifts_open").on(t.theaterId, t.userId).where(sql`closed_at is null`),
    index("shifts_theater").on(t.theaterId, t.openedAt),
    check("shifts_sums", sql`${t.floatMinor} >= 0 and coalesce(${t.countedMinor}, 0) >= 0`),
    check(
      "shifts_closed",
      sql`(${t.closedAt} is null) = (${t.countedMinor} is null) and (${t.closedAt} is null) = (${t.expectedMinor} is null)
        and (${t.closedAt} is null) = (${t.closedBy} is null)`,
    ),
  ],
);

/** Cash that goes into a drawer or out of it: by a sale or a refund, or put in and taken out by its person. */
export const SHIFT_ENTRIES = ["sale", "refund", "paid-in", "paid-out"] as const;

export const shiftEntries = sqliteTable(
  "shift_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    shiftId: text("shift_id")
      .notNull()
      .references(() => shifts.id),
    kind: text({ enum: SHIFT_ENTRIES }).notNull(),
    /** Below 0 where it leaves the drawer. */
    amountMinor: minor("amount_minor").notNull(),
    paymentId: text("payment_id").references(() => payments.id),
    refundId: text("refund_id").references(() => refunds.id),
    /** Why cash was put in or taken out. */
    reason: text().notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("shift_entries_shift").on(t.shiftId, t.createdAt),
    uniqueIndex("shift_entries_payment").on(t.paymentId).where(sql`payment_id is not null`),
    uniqueIndex("shift_entries_refund").on(t.refundId).where(sql`refund_id is not null`),
    check(
      "shift_entries_sign",
      sql`(${t.kind} in ('sale', 'paid-in')) = (${t.amountMinor} > 0) and (${t.kind} in ('refund', 'paid-out')) = (${t.amountMinor} < 0)`,
    ),
    check(
      "shift_entries_refer",
      sql`(${t.kind} = 'sale') = (${t.paymentId} is not null) and (${t.kind} = 'refund') = (${t.refundId} is not null)`,
    ),
  ],
);
