import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, oneOf } from "./columns";
import { orders } from "./orders";
import { refunds } from "./refunds";
import { theaters } from "./venues";

/** Closed: each is counted by itself. */
export const RECEIPT_SERIES = ["receipt", "credit-note"] as const;
export type ReceiptSeries = (typeof RECEIPT_SERIES)[number];

/**
 * What a theater has to be able to show of its money: a receipt of each order that was fulfilled and cost something, and
 * a credit note of each refund of it. What they are for stands in the order's lines and in the refund's, which rules
 * keep; a rule leaves no number out, and none is ever changed or removed.
 */
export const receipts = sqliteTable(
  "receipts",
  {
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    series: text({ enum: RECEIPT_SERIES }).notNull(),
    /** By the calendar of the theater's own zone. */
    year: integer().notNull(),
    /** 1, 2, 3 … within theater, series and year. */
    number: integer().notNull(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    /** What a credit note is of; the receipt that it names is its order's. */
    refundId: text("refund_id").references(() => refunds.id),
    issuedAt: instant("issued_at").notNull(),
    /** Who sold, as it was known then. */
    legalName: text("legal_name").notNull(),
    legalAddress: text("legal_address").notNull(),
    taxNumber: text("tax_number").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.theaterId, t.series, t.year, t.number] }),
    uniqueIndex("receipts_once_per_order").on(t.orderId).where(sql`refund_id is null`),
    uniqueIndex("receipts_once_per_refund").on(t.refundId).where(sql`refund_id is not null`),
    index("receipts_order").on(t.orderId),
    check("receipts_series", oneOf(t.series, RECEIPT_SERIES)),
    check("receipts_refer", sql`(${t.series} = 'credit-note') = (${t.refundId} is not null)`),
    check("receipts_number", sql`${t.number} >= 1`),
  ],
);
