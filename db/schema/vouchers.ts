import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, minor } from "./columns";
import { orderLines } from "./orders";
import { payments } from "./payments";
import { refunds } from "./refunds";
import { theaters } from "./venues";

/**
 * Money paid in advance at one theater, which whoever has its code may spend there. What is left on it is the sum of its
 * entries; it is worth nothing before the first, which comes with the order that it was bought in.
 */
export const vouchers = sqliteTable(
  "vouchers",
  {
    id: text().primaryKey(),
    /** SHA-256 of its code: who reads the database cannot spend it. */
    codeHash: text("code_hash").notNull(),
    /** The last four characters of the code, by which people tell one from another. */
    codeEnd: text("code_end").notNull(),
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    currency: text().notNull(),
    /** What it was bought for: no more is ever on it. */
    valueMinor: minor("value_minor").notNull(),
    /** From then on it is not spent any more, unless staff extend it. */
    expiresAt: instant("expires_at").notNull(),
    blockedAt: instant("blocked_at"),
    /** What it was bought as; null until it is paid. */
    orderLineId: text("order_line_id").references(() => orderLines.id),
    issuedAt: instant("issued_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("vouchers_code").on(t.codeHash),
    uniqueIndex("vouchers_order_line").on(t.orderLineId),
    index("vouchers_theater").on(t.theaterId, t.issuedAt),
    check("vouchers_value", sql`${t.valueMinor} > 0`),
    check("vouchers_issued", sql`(${t.issuedAt} is null) = (${t.orderLineId} is null)`),
  ],
);

/** Open. `void`: what it was bought with went back. The last three move no money. */
export const VOUCHER_ENTRIES = [
  "issue",
  "spend",
  "refund",
  "void",
  "extended",
  "blocked",
  "unblocked",
] as const;

/** All that happened to a voucher, in order. Rules keep the sum between nothing and its value. */
export const voucherEntries = sqliteTable(
  "voucher_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    voucherId: text("voucher_id")
      .notNull()
      .references(() => vouchers.id),
    kind: text({ enum: VOUCHER_ENTRIES }).notNull(),
    /** Below 0 where it leaves the voucher. */
    amountMinor: minor("amount_minor").notNull().default(0),
    /** What was paid with it. */
    paymentId: text("payment_id").references(() => payments.id),
    /** Of what was paid with it, or of the voucher itself. */
    refundId: text("refund_id").references(() => refunds.id),
    /** What an extension made of it. */
    expiresAt: instant("expires_at"),
    /** Who of the staff did it, and why. */
    userId: integer("user_id").references(() => users.id),
    reason: text().notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("voucher_entries_voucher").on(t.voucherId, t.createdAt),
    uniqueIndex("voucher_entries_issue").on(t.voucherId).where(sql`kind = 'issue'`),
    uniqueIndex("voucher_entries_payment").on(t.paymentId).where(sql`payment_id is not null`),
    uniqueIndex("voucher_entries_refund")
      .on(t.refundId, t.voucherId, t.kind)
      .where(sql`refund_id is not null`),
    check(
      "voucher_entries_sign",
      sql`(${t.kind} in ('issue', 'refund')) = (${t.amountMinor} > 0) and (${t.kind} in ('spend', 'void')) = (${t.amountMinor} < 0)`,
    ),
    check(
      "voucher_entries_refer",
      sql`(${t.kind} = 'spend') = (${t.paymentId} is not null) and (${t.kind} in ('refund', 'void')) = (${t.refundId} is not null)
        and (${t.kind} = 'extended') = (${t.expiresAt} is not null)`,
    ),
  ],
);

/** What the buyer of a voucher wrote with it, online: to whom it goes, and when. */
export const voucherGifts = sqliteTable(
  "voucher_gifts",
  {
    voucherId: text("voucher_id")
      .primaryKey()
      .references(() => vouchers.id),
    /** The browser that it was bought with: only there its payment is waited for. */
    visitorId: text("visitor_id").notNull(),
    /** Of whom it is for; each may be empty. Without an address its buyer hands it over. */
    name: text().notNull(),
    email: text().notNull(),
    message: text().notNull(),
    /** Null: as soon as it is paid. */
    sendAt: instant("send_at"),
    /** When it was put into the outbox. */
    postedAt: instant("posted_at"),
  },
  (t) => [index("voucher_gifts_due").on(t.sendAt).where(sql`posted_at is null and email <> ''`)],
);
