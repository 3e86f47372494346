import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { paymentReversals } from "@/db/schema/reversals";
import { isLaterReversal } from "./later-reversal";
import type { ReversalNews } from "./provider";

const ofPayment = (provider: string, { paymentId }: ReversalNews) =>
  and(eq(payments.id, paymentId), eq(payments.provider, provider));

/** The payment that a reversal is of, if it is one of ours with that provider. */
export const findReversed = (db: Database, provider: string, news: ReversalNews) =>
  db.select({ id: payments.id }).from(payments).where(ofPayment(provider, news)).get();

/**
 * Writes down what is told of a reversal. Events come in any order: what happened later by the provider's clock stands,
 * and of one second what is further on. Another state than before is news to the staff.
 */
export function reversalStep(
  db: Database,
  { provider, event, now }: { provider: string; event: ReversalNews; now: number },
) {
  const { reversalRef: ref, reversal: kind, state, paymentId, amountMinor, currency } = event;
  const { reason = null, dueAt = null, occurredAt: toldAt } = event;
  return db
    .insert(paymentReversals)
    .values({
      ...{ provider, ref, paymentId, kind, state, amountMinor, currency, reason, dueAt, toldAt },
      ...{ createdAt: now, updatedAt: now },
    })
    .onConflictDoUpdate({
      target: [paymentReversals.provider, paymentReversals.ref],
      set: {
        ...{ state, amountMinor, currency, reason, dueAt, toldAt },
        updatedAt: sql`iif(excluded.state = payment_reversals.state, payment_reversals.updated_at, excluded.updated_at)`,
        seenAt: sql`iif(excluded.state = payment_reversals.state, payment_reversals.seen_at, null)`,
      },
      setWhere: isLaterReversal(),
    });
}
