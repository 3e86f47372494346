import { and, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments, UNDER_WAY } from "@/db/schema/payments";
import { REFUND_UNDER_WAY, refunds } from "@/db/schema/refunds";
import { isLeftFor } from "@/lib/not-before";
import { settleRefund } from "@/lib/payments/settle-refund";
import { refundAllCancelled } from "./refunds/refund-cancelled";
import { settlePayment } from "./settle-payment";

/** Who waits for an answer asks every second or two: after this long nobody waits. */
const LEFT_AFTER_MS = 30_000;
const MOST_AT_ONCE = 20;
/** So long a declined payment may still be captured, and so many of them are asked about. */
const DECLINED_FOR_MS = 24 * 3_600_000;
const MOST_DECLINED = 5;

/**
 * Brings on what nobody waits for any more: payments whose customer left before the answer came, declined ones that
 * were captured after all, refunds whose request was interrupted, and those of a showtime that was cancelled. Picked at random, so that a few that cannot be settled yet do not keep the others waiting.
 */
export async function settleStalePayments(db: Database, { now }: { now: number }): Promise<void> {
  await refundAllCancelled(db, { now });
  const stale = await listStale(db, { now, most: MOST_AT_ONCE, mostDeclined: MOST_DECLINED });
  await Promise.all([
    ...stale.paymentIds.map((paymentId) => settlePayment(db, { paymentId, now })),
    ...stale.refundIds.map((refundId) => settleRefund(db, { refundId, now })),
  ]);
}

/** The same of all there is, one after the other: how many were asked about, and how many got no answer. */
export async function settleAllStale(
  db: Database,
  { now }: { now: number },
): Promise<{ asked: number; unanswered: number }> {
  await refundAllCancelled(db, { now });
  const { paymentIds, refundIds } = await listStale(db, { now, most: -1, mostDeclined: -1 });
  let unanswered = 0;
  const attempt = (settled: Promise<unknown>) => settled.catch(() => void unanswered++);
  for (const paymentId of paymentIds) await attempt(settlePayment(db, { paymentId, now }));
  for (const refundId of refundIds) await attempt(settleRefund(db, { refundId, now }));
  return { asked: paymentIds.length + refundIds.length, unanswered };
}

/** Up to so many of each, or all of them: -1. */
async function listStale(
  db: Database,
  { now, most, mostDeclined }: { now: number; most: number; mostDeclined: number },
): Promise<{ paymentIds: string[]; refundIds: string[] }> {
  const left = await db
    .select({ id: payments.id })
    .from(payments)
    .where(and(inArray(payments.state, UNDER_WAY), isLeftFor(payments.updatedAt, LEFT_AFTER_MS, now)))
    .orderBy(sql`random()`)
    .limit(most);
  const declined = await db
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        eq(payments.state, "declined"),
        gte(payments.updatedAt, now - DECLINED_FOR_MS),
        isLeftFor(payments.updatedAt, LEFT_AFTER_MS, now),
      ),
    )
    .orderBy(sql`random()`)
    .limit(mostDeclined);
  const owed = await db
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(
      and(
        inArray(refunds.state, REFUND_UNDER_WAY),
        isLeftFor(refunds.createdAt, LEFT_AFTER_MS, now),
        // what was paid at the counter has no provider to be asked: there it is handed back
        isNotNull(payments.providerRef),
      ),
    )
    .orderBy(sql`random()`)
    .limit(most);
  return { paymentIds: [...left, ...declined].map(({ id }) => id), refundIds: owed.map(({ id }) => id) };
}
