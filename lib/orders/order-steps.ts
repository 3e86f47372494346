import { type SQL, sql } from "drizzle-orm";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { newId } from "@/lib/id";
import type { PricedSeat } from "@/lib/pricing/price";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import { indexWords } from "@/lib/search/words";
import { rateOf, taxOf } from "./tax";

type Order = typeof orders.$inferInsert;
export type NewLine = Omit<
  typeof orderLines.$inferInsert,
  "orderId" | "position" | "taxMinor" | "taxBasisPoints"
>;
export type Tendered = Pick<
  typeof payments.$inferInsert,
  "id" | "tender" | "provider" | "method" | "state" | "amountMinor"
>;

export type NewOrder = Omit<Order, "createdAt" | "updatedAt" | "searchName" | "language" | "refundTiers"> & {
  lines: NewLine[];
  /** What it is paid with from the beginning; all of them come to its total at most. None of what is reserved. */
  tendered: Tendered[];
  /** The instant of the sale, as the database has it where a showtime says so: see `soldAt`. */
  at: number | SQL<number>;
  now: number;
};

/**
 * Writes an order down with its lines and payments, in that order: from its first payment on it stands, and with it the
 * tax that its theater has in each kind of line at this moment.
 */
export function orderSteps(db: Database, { lines, tendered, at, now, ...order }: NewOrder) {
  const { id: orderId, theaterId, holdId = null } = order;
  const times = { createdAt: at, updatedAt: now };
  return [
    db.insert(orders).values({
      ...order,
      searchName: indexWords(order.name),
      language: currentLocale(),
      refundTiers: termsOf(theaterId),
      ...times,
    }),
    db.insert(orderLines).values(
      lines.map((line, position) => {
        const rate = rateOf(theaterId, line.kind);
        const tax = { taxBasisPoints: rate, taxMinor: taxOf(line.amountMinor, rate) };
        return { ...line, orderId, position, ...tax };
      }),
    ),
    ...(tendered.length > 0
      ? [
          db
            .insert(payments)
            .values(tendered.map((one) => ({ ...one, orderId, theaterId, holdId, ...times }))),
        ]
      : []),
  ];
}

/** What cancelling comes to there at this moment. */
const termsOf = (theaterId: number) =>
  sql<RefundTier[]>`(select refund_tiers from theaters where id = ${theaterId})`;

/** Seats with their prices as the lines of an order. */
export const ticketLines = (showtimeId: number, items: readonly PricedSeat[]) =>
  items.map((item) => ({ id: newId(), kind: "ticket" as const, showtimeId, ...item }));
