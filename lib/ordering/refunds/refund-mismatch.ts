import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { post } from "@/lib/outbox";
import { settleRefund } from "@/lib/payments/settle-refund";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";

/**
 * Money that came in otherwise than it was asked for goes back as it came in: that amount, in that currency, once. It
 * bought nothing, so the refund names no lines, no receipt or credit note is issued, and the seats stay with their hold
 * for another try. Does nothing where the payment is not in doubt any more, or nobody knows what came in.
 */
export async function refundMismatch(
  db: Database,
  { paymentId, now }: { paymentId: string; now: number },
): Promise<void> {
  const row = await db
    .select({ payment: payments, order: orders, showtimeId: holds.showtimeId })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .leftJoin(holds, eq(holds.id, payments.holdId))
    .where(eq(payments.id, paymentId))
    .get();
  const { cameInMinor: amountMinor, cameInCurrency: currency, orderId, theaterId } = row?.payment ?? {};
  if (!row || !orderId || !theaterId || !amountMinor || !currency) return;
  const { userId, email, language } = row.order;
  const showtime = row.showtimeId === null ? null : ((await getShowtimeDetails(db, row.showtimeId)) ?? null);
  const cause = "not-as-asked";
  const refundId = newId();
  const written = await write(db, [
    assertThat(
      "over",
      hasRow(
        payments,
        eq(payments.id, paymentId),
        eq(payments.state, "in-doubt"),
        eq(payments.cameInMinor, amountMinor),
        eq(payments.cameInCurrency, currency),
      ),
    ),
    db
      .insert(refunds)
      .values({ id: refundId, paymentId, orderId, amountMinor, reason: cause, createdAt: now }),
    db.update(payments).set({ state: "refunded", updatedAt: now }).where(eq(payments.id, paymentId)),
    ...(email
      ? [
          post(
            db,
            {
              kind: "payment-refunded",
              ...{ to: email, language, payload: { showtime, currency, amountMinor, cause } },
            },
            now,
          ),
        ]
      : []),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId, action: "payment.refunded", objectId: paymentId },
        details: { currency, amountMinor, cause },
      },
      now,
    ),
  ]);
  // written down it is owed: a provider that does not answer is asked again by the timer
  if (written.ok) await settleRefund(db, { refundId, now }).catch(() => undefined);
}
