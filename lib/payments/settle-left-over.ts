import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { settlePayment } from "./settle-payment";
import { settleRefund } from "./settle-refund";

/** Who waits for an answer asks every second or two: after this long nobody waits. */
const LEFT_AFTER_MS = 30_000;
const MOST_AT_ONCE = 20;

/**
 * Brings on what nobody waits for any more: payments whose customer left before the answer came, and refunds whose
 * request was interrupted. Chosen by lot, so that a few that cannot be settled yet do not keep the others waiting.
 */
export async function settleLeftOver(db: Database, { now }: { now: number }): Promise<void> {
  const left = await db
    .select({ paymentId: payments.id })
    .from(payments)
    .where(
      and(
        inArray(payments.state, ["started", "pending", "captured"]),
        lte(payments.updatedAt, now - LEFT_AFTER_MS),
      ),
    )
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE);
  const owed = await db
    .select({ refundId: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.state, "requested"), lte(refunds.createdAt, now - LEFT_AFTER_MS)))
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE);
  await Promise.all([
    ...left.map(({ paymentId }) => settlePayment(db, { paymentId, now })),
    ...owed.map(({ refundId }) => settleRefund(db, { refundId, now })),
  ]);
}
