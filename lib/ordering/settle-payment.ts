import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { holds } from "@/db/schema/holds";
import { ASKED, type PaymentState, payments } from "@/db/schema/payments";
import { isLive } from "@/lib/claims/hold";
import type { PaymentNews } from "@/lib/payments/provider";
import { findProvider } from "@/lib/payments/providers";
import { recordEvent } from "@/lib/payments/record-event";
import { beginPayment } from "./begin-payment";
import { refundMismatch } from "./refunds/refund-mismatch";
import { hasTickets, settleOrder } from "./settle-order";

type Payment = NonNullable<Awaited<ReturnType<typeof getRow>>>;

/** What the provider may still say something new about: a payment that was declined can be captured after all. */
const UNSETTLED: ReadonlySet<PaymentState> = new Set([...ASKED, "in-doubt", "declined"]);

type Settling = {
  now: number;
  /** False: staff do not wait for the rest of its order's money any more. */
  isAwaited?: boolean;
};

/**
 * Brings a payment as far as it can go: asks the provider, writes its news down once, and turns money in hand into what
 * was ordered or, when that is gone, into a refund; into a refund, too, what came in otherwise than it was asked for. Safe
 * to repeat and to run twice at once: every step is a batch with the state it needs as its condition, so whoever comes
 * second finds it done.
 */
export async function settlePayment(
  db: Database,
  { paymentId, ...settling }: Settling & { paymentId: string },
): Promise<PaymentState | null> {
  const { now } = settling;
  const payment = await getRow(db, paymentId);
  if (!payment || !UNSETTLED.has(payment.state)) return settleRow(db, payment, settling);
  const event = await ask(db, payment, now);
  if (event && payment.provider) await recordEvent(db, { provider: payment.provider, event, now });
  return settleCaptured(db, { paymentId, ...settling });
}

/** The same of what is known already: nobody is asked. Answers how far the payment is. */
export const settleCaptured = async (
  db: Database,
  { paymentId, ...settling }: Settling & { paymentId: string },
): Promise<PaymentState | null> => settleRow(db, await getRow(db, paymentId), settling);

async function settleRow(db: Database, payment: Payment | undefined, { now, isAwaited = true }: Settling) {
  if (!payment) return null;
  const { id, orderId, hasTickets, state, isPart } = payment;
  const order = { orderId, hasTickets, isAwaited, now };
  const stateNow = async () => (await getRow(db, id))?.state ?? null;
  if (state === "in-doubt") await refundMismatch(db, { paymentId: id, now });
  // what a voucher was to pay beside it is free for another try
  if ((state === "declined" || state === "in-doubt") && isPart) await settleOrder(db, order);
  if (state === "in-doubt") return stateNow();
  if (state !== "captured") return state;
  return (await settleOrder(db, order, stateNow)) ?? null;
}

const isPart =
  sql<boolean>`${payments.amountMinor} < (select total_minor from orders where orders.id = ${payments.orderId})`.mapWith(
    Boolean,
  );

const getRow = (db: Database, paymentId: string) => rowOf(db).get({ paymentId });

/** Each payment asks several times. */
const rowOf = perDatabase((db) =>
  db
    .select({
      ...getTableColumns(payments),
      hasTickets: hasTickets(sql`${payments.orderId}`),
      isPart,
    })
    .from(payments)
    .where(eq(payments.id, place("paymentId")))
    .prepare(),
);

/**
 * Nobody is asked about what staff take. A payment without a reference was interrupted before the provider answered:
 * asking again is the same request. Once its seats may go to others, a customer who has not paid should not any more.
 */
async function ask(db: Database, payment: Payment, now: number): Promise<PaymentNews | null> {
  const provider = payment.provider === null ? null : findProvider(payment.provider);
  if (!provider) return null;
  if (!payment.providerRef) await beginPayment(db, { paymentId: payment.id, now });
  const begun = payment.providerRef ? payment : await getRow(db, payment.id);
  if (!begun?.providerRef) return null;
  const { providerRef, nextStep, holdId } = begun;
  const isWithCustomer =
    ASKED.some((state) => state === begun.state) && (nextStep?.kind ?? "none") !== "none";
  if (isWithCustomer && holdId && (await isOver(db, holdId, now))) return provider.cancel(providerRef, now);
  return provider.retrieve(providerRef, now);
}

const isOver = async (db: Database, holdId: string, now: number): Promise<boolean> =>
  !(await db
    .select({ id: holds.id })
    .from(holds)
    .where(and(eq(holds.id, holdId), isLive(holds.expiresAt, now)))
    .get());
