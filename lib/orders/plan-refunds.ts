import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { newId } from "@/lib/id";
import { listLines } from "./list-lines";
import { isPaidAtTill } from "./paid-at-till";

export type LineRefund = { orderLineId: string; amountMinor: number };
type Source = {
  paymentId: string;
  tender: (typeof payments.$inferSelect)["tender"];
  leftMinor: number;
  isCredited: boolean;
};
export type PlannedRefund = {
  id: string;
  paymentId: string;
  amountMinor: number;
  /** Or on the house's terminal: staff hand it back. */
  isCash: boolean;
  /** It goes back on the voucher that paid. */
  isVoucher: boolean;
  /** A receipt was issued for its order: a credit note is for it. */
  isCredited: boolean;
  lines: LineRefund[];
};

/**
 * Spreads what goes back for some lines over the payments it came from, in the order given; each refund names its lines.
 * Comes to less than the lines where the payments have less left.
 */
export function spreadRefund(lines: readonly LineRefund[], sources: readonly Source[]): PlannedRefund[] {
  const open = lines.map((line) => ({ ...line }));
  return sources.flatMap(({ paymentId, tender, leftMinor, isCredited }) => {
    let left = leftMinor;
    const named: LineRefund[] = [];
    for (const line of open) {
      const amountMinor = Math.min(left, line.amountMinor);
      if (amountMinor === 0) continue;
      named.push({ orderLineId: line.orderLineId, amountMinor });
      line.amountMinor -= amountMinor;
      left -= amountMinor;
    }
    const amountMinor = leftMinor - left;
    return amountMinor > 0
      ? [
          {
            ...{ id: newId(), paymentId, amountMinor, lines: named },
            ...{ isCash: isPaidAtTill(tender), isVoucher: tender === "voucher", isCredited },
          },
        ]
      : [];
  });
}

/** What goes back for lines of a fulfilled order: to its last payment first. */
export async function planRefunds(
  db: Database,
  orderId: string,
  lines: readonly LineRefund[],
): Promise<PlannedRefund[]> {
  const sources = await db
    .select({
      paymentId: payments.id,
      tender: payments.tender,
      leftMinor: sql<number>`payments.amount_minor - (select coalesce(sum(amount_minor), 0) from refunds where payment_id = payments.id)`,
      // in the batch that fulfilled it, or never: before receipts were kept there were none
      isCredited: sql<boolean>`exists (select 1 from receipts
        where receipts.order_id = payments.order_id and receipts.refund_id is null)`.mapWith(Boolean),
    })
    .from(payments)
    .where(sql`${payments.orderId} = ${orderId} and ${payments.state} = 'booked'`)
    .orderBy(sql`${payments.createdAt} desc`, sql`payments.rowid desc`);
  return spreadRefund(lines, sources);
}

/** Of which of them credit notes are issued: the ids. */
export const creditsOf = (planned: readonly PlannedRefund[]): string[] =>
  planned.filter(({ isCredited }) => isCredited).map(({ id }) => id);

/** A payment that bought nothing and goes back whole names the lines of its order, as far as it comes. */
export async function planWhole(
  db: Database,
  {
    id,
    orderId,
    tender,
    amountMinor,
  }: Pick<typeof payments.$inferSelect, "id" | "orderId" | "tender" | "amountMinor">,
): Promise<PlannedRefund[]> {
  const lines = (await listLines(db, orderId)).map((line) => ({ ...line, orderLineId: line.id }));
  return spreadRefund(lines, [{ paymentId: id, tender, leftMinor: amountMinor, isCredited: false }]);
}
