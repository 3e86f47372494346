import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { ASKED, type NextStep, payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import { env } from "@/lib/env";
import { findProvider } from "@/lib/payments/providers";

/** So long an order without seats may be paid. */
const OPEN_FOR_MS = 30 * 60_000;

/**
 * Asks the provider of a payment that was written down, and keeps what it calls it and what its customer does next,
 * which it answers. Safe to repeat: the provider is asked the same, and what was kept first stands. Null where nobody
 * is to be asked, or any more. Throws when the provider does not answer: `settlePayment` asks again.
 */
export async function beginPayment(
  db: Database,
  { paymentId }: { paymentId: string },
): Promise<NextStep | null> {
  const row = await db
    .select({
      payment: payments,
      currency: orders.currency,
      email: orders.email,
      holdExpiresAt: holds.expiresAt,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .leftJoin(holds, eq(holds.id, payments.holdId))
    .where(eq(payments.id, paymentId))
    .get();
  const provider = row?.payment.provider ? findProvider(row.payment.provider) : null;
  if (!row || !provider) return null;
  const { payment, currency, email, holdExpiresAt } = row;
  if (payment.providerRef) return ASKED.some((state) => state === payment.state) ? payment.nextStep : null;
  const { providerRef, next } = await provider.begin({
    ...{ paymentId, amountMinor: payment.amountMinor, currency, method: payment.method, email },
    startedAt: payment.createdAt,
    expiresAt: holdExpiresAt ?? payment.createdAt + OPEN_FOR_MS,
    returnUrl: new URL(`/checkout/payment/${paymentId}`, env.APP_URL).href,
  });
  await write(db, [
    db
      .update(payments)
      .set({ providerRef, nextStep: next })
      .where(and(eq(payments.id, paymentId), isNull(payments.providerRef))),
  ]);
  return next;
}
