import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { type PAYMENT_STATES, paymentEvents, payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import { confirmBooking } from "@/lib/booking/confirm-booking";
import type { ProviderWord } from "./provider";
import { providerNamed } from "./providers";
import { refundPayment } from "./refund-payment";

export type PaymentState = (typeof PAYMENT_STATES)[number];
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
 * Brings a payment as far as it can go: asks the provider, writes its word down once, and turns money in hand into a
 * booking or, when the seats are gone, into a refund. Safe to repeat and to run twice at once: every step is a batch
 * with the state it needs as its condition, so whoever comes second finds it done.
 */
export async function settlePayment(
  db: Database,
  { paymentId, now }: { paymentId: string; now: number },
): Promise<PaymentState | null> {
  let payment = await getRow(db, paymentId);
  if (payment && UNSETTLED.has(payment.state)) {
    await recordWord(db, payment, await ask(db, payment, now), now);
    payment = await getRow(db, paymentId);
  }
  if (payment?.state === "captured") {
    const confirmed = await confirmBooking(db, { paymentId, now });
    if (!confirmed.ok && confirmed.code !== "not-captured")
      await refundPayment(db, { paymentId, cause: confirmed.code, now });
    payment = await getRow(db, paymentId);
  }
  return payment?.state ?? null;
}

const getRow = (db: Database, paymentId: string) =>
  db.select().from(payments).where(eq(payments.id, paymentId)).get();

/** A payment without a reference was interrupted before the provider answered: asking again is the same request. */
async function ask(db: Database, payment: Payment, now: number): Promise<ProviderWord> {
  const provider = providerNamed(payment.provider);
  if (payment.providerRef) return provider.inquire(payment.providerRef, now);
  const hold = await db.select().from(holds).where(eq(holds.id, payment.holdId)).get();
  const providerRef = await provider.start({
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    method: payment.method,
    email: payment.email,
    startedAt: payment.createdAt,
    holdExpiresAt: hold?.expiresAt ?? now,
  });
  await write(db, [db.update(payments).set({ providerRef }).where(eq(payments.id, payment.id))]);
  return provider.inquire(providerRef, now);
}

async function recordWord(db: Database, payment: Payment, { eventId, kind }: ProviderWord, now: number) {
  await write(db, [
    db
      .insert(paymentEvents)
      .values({ provider: payment.provider, eventId, paymentId: payment.id, kind, receivedAt: now })
      .onConflictDoNothing(),
    db
      .update(payments)
      .set({ state: kind, updatedAt: now })
      .where(and(eq(payments.id, payment.id), inArray(payments.state, BEFORE[kind]))),
  ]);
}
