import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { write } from "@/db/write";
import { providerNamed } from "./providers";

/**
 * Asks the provider to send a requested refund. Safe to repeat: the provider is given the refund's id, and an answer
 * is written only over `requested` or `failed`.
 */
export async function settleRefund(
  db: Database,
  { refundId, now }: { refundId: string; now: number },
): Promise<void> {
  const row = await db
    .select({ refund: refunds, provider: payments.provider, providerRef: payments.providerRef })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId))
    .get();
  if (!row?.provider || !row.providerRef || row.refund.state === "succeeded") return;
  const answer = await providerNamed(row.provider).refund({
    refundId,
    providerRef: row.providerRef,
    amountMinor: row.refund.amountMinor,
    isRetry: row.refund.state === "failed",
  });
  await write(db, [
    db
      .update(refunds)
      .set(
        answer.ok
          ? { state: "succeeded", failure: null, settledAt: now }
          : { state: "failed", failure: answer.failure, settledAt: null },
      )
      .where(and(eq(refunds.id, refundId), eq(refunds.state, row.refund.state))),
  ]);
}
