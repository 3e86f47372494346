import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { type PaymentState, paymentEvents, payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import type { ProviderWord } from "./provider";
import { providerNamed } from "./providers";
import { settleOrder } from "./settle-order";

type Payment = typeof payments.$inferSelect;

/** What the provider may still say something new about: a payment that was declined can be captured after all. */
const UNSETTLED: ReadonlySet<PaymentState> = new Set(["started", "pending", "declined"]);
/** The states that a word may follow. */
const BEFORE: Record<ProviderWord["kind"], PaymentState[]> = {
  pending: ["started"],
  declined: ["started", "pending"],
  captured: ["started", "pending", "declined"],
};

/**
 * Brings a payment as far as it can go: asks the provider, writes its word down once, and turns money in hand into what
 * was ordered or, when that is gone, into a refund. Safe to repeat and to run twice at once: every step is a batch
 * with the state it needs as its condition, so whoever comes second finds it done.
 */
export async function settlePayment(
  db: Database,
  { paymentId, now }: { paymentId: string; now: number },
): Promise<PaymentState | null> {
  let payment = await getRow(db, paymentId);
  if (payment && UNSETTLED.has(payment.state)) {
    const word = await ask(db, payment, now);
    if (word) await recordWord(db, payment, word, now);
    payment = await getRow(db, paymentId);
  }
  if (payment?.state === "captured") {
    await settleOrder(db, { orderId: payment.orderId, now });
    payment = await getRow(db, paymentId);
  }
  return payment?.state ?? null;
}

const getRow = (db: Database, paymentId: string) =>
  db.select().from(payments).where(eq(payments.id, paymentId)).get();

/** Nobody is asked about what staff take. A payment without a reference was interrupted before the provider answered: asking again is the same request. */
async function ask(db: Database, payment: Payment, now: number): Promise<ProviderWord | null> {
  if (payment.provider === null) return null;
  const provider = providerNamed(payment.provider);
  if (payment.providerRef) return provider.inquire(payment.providerRef, now);
  const row = await db
    .select({ currency: orders.currency, email: orders.email, holdExpiresAt: holds.expiresAt })
    .from(orders)
    .leftJoin(holds, eq(holds.id, orders.holdId))
    .where(eq(orders.id, payment.orderId))
    .get();
  if (!row) return null;
  const providerRef = await provider.start({
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    currency: row.currency,
    method: payment.method,
    email: row.email,
    startedAt: payment.createdAt,
    holdExpiresAt: row.holdExpiresAt ?? now,
  });
  await write(db, [db.update(payments).set({ providerRef }).where(eq(payments.id, payment.id))]);
  return provider.inquire(providerRef, now);
}

async function recordWord(db: Database, payment: Payment, { eventId, kind }: ProviderWord, now: number) {
  const provider = payment.provider ?? "";
  await write(db, [
    db
      .insert(paymentEvents)
      .values({ provider, eventId, paymentId: payment.id, kind, receivedAt: now })
      .onConflictDoNothing(),
    db
      .update(payments)
      .set({ state: kind, updatedAt: now })
      .where(and(eq(payments.id, payment.id), inArray(payments.state, BEFORE[kind]))),
  ]);
}
