import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { ASKED, type NextStep, payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { write } from "@/db/write";
import { isApiVisitor } from "@/lib/accounts/sessions/visitor";
import { env } from "@/lib/env";
import { localPath } from "@/lib/local-path";
import { findProvider } from "@/lib/payments/providers";
import { recordNotBegun } from "@/lib/payments/record-event";
import { listPayableLines } from "./list-payable-lines";

/** Where nobody's browser waits for the answer. */
const DONE = "/checkout/done";

/** So long an order without seats may be paid. */
const OPEN_FOR_MS = 30 * 60_000;

/**
 * Asks the provider of a payment that was written down, and keeps what it calls it and what its customer does next,
 * which it answers. Safe to repeat: the provider is asked the same, and what was kept first stands. Null where nobody
 * is to be asked, or any more, and where the provider will take nothing by it: then the payment is declined. Throws when
 * the provider does not answer: `settlePayment` asks again.
 */
export async function beginPayment(
  db: Database,
  { paymentId, now }: { paymentId: string; now: number },
): Promise<NextStep | null> {
  const [row, lines] = await Promise.all([
    writtenDown(db).get({ paymentId }),
    listPayableLines(db, paymentId),
  ]);
  const provider = row?.payment.provider ? findProvider(row.payment.provider) : null;
  if (!row || !provider || !ASKED.some((state) => state === row.payment.state)) return null;
  const { payment, currency, email, seller, holdExpiresAt, visitorId } = row;
  if (payment.providerRef) return payment.nextStep;
  const { amountMinor, method, createdAt: startedAt } = payment;
  const begun = await provider.begin(
    {
      ...{ paymentId, amountMinor, currency, lines, seller, method, email, startedAt },
      expiresAt: holdExpiresAt ?? startedAt + OPEN_FOR_MS,
      returnUrl: new URL(
        localPath(isApiVisitor(visitorId ?? "") ? DONE : `/checkout/payment/${paymentId}`),
        env.APP_URL,
      ).href,
    },
    now,
  );
  if (!begun) {
    await recordNotBegun(db, { provider: provider.name, paymentId, amountMinor, currency, now });
    return null;
  }
  await write(db, [
    db
      .update(payments)
      .set({ providerRef: begun.providerRef, nextStep: begun.next })
      .where(and(eq(payments.id, paymentId), isNull(payments.providerRef))),
  ]);
  return begun.next;
}

const writtenDown = perDatabase((db) =>
  db
    .select({
      payment: payments,
      currency: orders.currency,
      email: orders.email,
      seller: theaters.name,
      holdExpiresAt: holds.expiresAt,
      visitorId: holds.visitorId,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .leftJoin(holds, eq(holds.id, payments.holdId))
    .where(eq(payments.id, place("paymentId")))
    .prepare(),
);
