import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { refundLines, refunds } from "@/db/schema/refunds";
import { sumMinor } from "@/lib/money";
import { byRate, type RateSums } from "./by-rate";

export type ReceiptNumber = Pick<typeof receipts.$inferSelect, "series" | "year" | "number">;

export type ReceiptLine = Pick<
  typeof orderLines.$inferSelect,
  "id" | "kind" | "quantity" | "label" | "amountMinor" | "taxMinor" | "taxBasisPoints"
>;

/** A receipt or a credit note as it was issued. */
export type Receipt = typeof receipts.$inferSelect & {
  currency: string;
  /** Of a credit note, what goes back of each. */
  lines: ReceiptLine[];
  rates: RateSums[];
  grossMinor: number;
  /** What it was paid with, first come first; of a credit note, what it goes back to. */
  tenders: Pick<typeof payments.$inferSelect, "tender" | "amountMinor">[];
  /** The receipt that a credit note names. */
  credits: ReceiptNumber | null;
};

/** What was issued for an order: its receipt first, then a credit note for each refund. */
export async function listReceipts(db: Database, orderId: string): Promise<Receipt[]> {
  const [issued, sold, back, paid, refunded] = await Promise.all([
    db
      .select({ receipt: receipts, currency: orders.currency })
      .from(receipts)
      .innerJoin(orders, eq(orders.id, receipts.orderId))
      .where(eq(receipts.orderId, orderId))
      .orderBy(sql`${receipts.refundId} is not null`, asc(receipts.year), asc(receipts.number)),
    db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.position)),
    db
      .select({ back: refundLines, line: orderLines })
      .from(refundLines)
      .innerJoin(orderLines, eq(orderLines.id, refundLines.orderLineId))
      .where(eq(orderLines.orderId, orderId))
      .orderBy(asc(orderLines.position)),
    db
      .select({ tender: payments.tender, amountMinor: payments.amountMinor })
      .from(payments)
      .where(and(eq(payments.orderId, orderId), eq(payments.state, "booked")))
      .orderBy(asc(payments.createdAt), sql`payments.rowid`),
    db
      .select({ refundId: refunds.id, tender: payments.tender, amountMinor: refunds.amountMinor })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(eq(refunds.orderId, orderId)),
  ]);
  const first = issued.find(({ receipt }) => receipt.series === "receipt")?.receipt ?? null;
  return issued.map(({ receipt, currency }) => {
    const lines =
      receipt.refundId === null
        ? sold
        : back
            .filter(({ back: { refundId } }) => refundId === receipt.refundId)
            .map(({ back: { amountMinor, taxMinor }, line }) => ({
              ...line,
              ...{ amountMinor, taxMinor, quantity: quantityIn(line, amountMinor) },
            }));
    const grossMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
    const credits = receipt.refundId === null ? null : first;
    const tenders =
      receipt.refundId === null
        ? paid
        : refunded
            .filter(({ refundId }) => refundId === receipt.refundId)
            .map(({ tender, amountMinor }) => ({ tender, amountMinor }));
    return { ...receipt, currency, lines, rates: byRate(lines), grossMinor, tenders, credits };
  });
}

/** How many of a line a part of its amount is for: one where that is no whole number of them. */
function quantityIn({ quantity, amountMinor }: ReceiptLine, partMinor: number): number {
  const many = (quantity * partMinor) / Math.max(amountMinor, 1);
  return Number.isInteger(many) ? many : 1;
}
