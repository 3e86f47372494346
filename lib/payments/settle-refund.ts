import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { write } from "@/db/write";
import { refundCurrency } from "./came-in";
import { findProvider } from "./providers";
import { settled } from "./record-event";

/**
 * Asks the provider to send a requested refund, or how far a pending one is. Safe to repeat: the provider is given the
 * refund's id and the number of the try, and an answer is written only over the state that it was asked in.
 */
export async function settleRefund(
  db: Database,
  { refundId, now }: { refundId: string; now: number },
): Promise<void> {
  const row = await db
    .select({
      refund: refunds,
      currency: refundCurrency,
      provider: payments.provider,
      providerRef: payments.providerRef,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .where(eq(refunds.id, refundId))
    .get();
  if (!row?.provider || !row.providerRef || row.refund.state === "succeeded") return;
  const provider = findProvider(row.provider);
  if (!provider) return;
  const { refund, currency, providerRef } = row;
  const { amountMinor, attempt } = refund;
  const answer =
    refund.state === "pending" && refund.providerRef
      ? await provider.retrieveRefund(refund.providerRef, now)
      : await provider.refund({ refundId, attempt, providerRef, amountMinor, currency, now });
  await write(db, [
    db
      .update(refunds)
      .set(settled({ ...answer, now }))
      .where(and(eq(refunds.id, refundId), eq(refunds.state, refund.state), eq(refunds.attempt, attempt))),
  ]);
}
