import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { type PaymentState, paymentEvents, payments } from "@/db/schema/payments";
import { type RefundState, refunds } from "@/db/schema/refunds";
import { write } from "@/db/write";
import { fail, ok, type Result } from "@/lib/result";
import type { PaymentNews, ProviderEvent, RefundNews } from "./provider";

type Input = { provider: string; event: ProviderEvent; now: number };
type Recorded = Result<{ paymentId: string }, "unknown">;

/** The states that news of a payment may follow. */
const BEFORE: Record<PaymentNews["kind"], PaymentState[]> = {
  pending: ["started"],
  declined: ["started", "pending", "in-doubt"],
  captured: ["started", "pending", "in-doubt", "declined"],
};

const REFUND_STATE: Record<RefundNews["kind"], { state: RefundState; before: RefundState[] }> = {
  "refund-pending": { state: "pending", before: ["requested"] },
  "refund-succeeded": { state: "succeeded", before: ["requested", "pending"] },
  // days later still: money that could not be delivered comes back
  "refund-failed": { state: "failed", before: ["requested", "pending", "succeeded"] },
};

/**
 * Writes down what a provider told, once by its id, and brings payment or refund on, in one batch, however often and in
 * whatever order events come. Money of another amount or currency than was asked for is not believed: the payment is in
 * doubt, and becomes nothing. `unknown`: it is about no payment of ours.
 */
export const recordEvent = (db: Database, input: Input): Promise<Recorded> =>
  "refundId" in input.event ? ofRefund(db, input, input.event) : ofPayment(db, input, input.event);

async function ofPayment(db: Database, { provider, now }: Input, news: PaymentNews): Promise<Recorded> {
  const { providerRef, paymentId: given, kind } = news;
  const row = await db
    .select({ id: payments.id, amountMinor: payments.amountMinor, currency: orders.currency })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      and(
        eq(payments.provider, provider),
        or(
          eq(payments.providerRef, providerRef),
          // it may be faster than the answer that brings its reference
          given === undefined ? undefined : and(eq(payments.id, given), isNull(payments.providerRef)),
        ),
      ),
    )
    .get();
  if (!row) return fail("unknown");
  const isAsAsked = news.amountMinor === row.amountMinor && news.currency === row.currency;
  await write(db, [
    note(db, { provider, event: news, now }, row.id),
    db
      .update(payments)
      .set({ state: kind !== "captured" || isAsAsked ? kind : "in-doubt", providerRef, updatedAt: now })
      .where(and(eq(payments.id, row.id), inArray(payments.state, BEFORE[kind]))),
  ]);
  return ok({ paymentId: row.id });
}

async function ofRefund(db: Database, { provider, now }: Input, news: RefundNews): Promise<Recorded> {
  const { refundId, refundRef, kind, failure } = news;
  const row = await db
    .select({ refund: refunds, currency: orders.currency })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .where(and(eq(refunds.id, refundId), eq(payments.provider, provider)))
    .get();
  if (!row) return fail("unknown");
  const { refund, currency } = row;
  const { state, before } = REFUND_STATE[kind];
  const isAsAsked = news.amountMinor === refund.amountMinor && news.currency === currency;
  await write(db, [
    note(db, { provider, event: news, now }, refund.paymentId),
    ...(isAsAsked
      ? [
          db
            .update(refunds)
            .set({
              state,
              providerRef: state === "failed" ? null : refundRef,
              ...settled(state, failure, refund.attempt, now),
            })
            .where(
              and(
                eq(refunds.id, refundId),
                inArray(refunds.state, before),
                // an earlier try is over
                eq(refunds.attempt, refund.attempt),
                or(isNull(refunds.providerRef), eq(refunds.providerRef, refundRef)),
              ),
            ),
        ]
      : []),
  ]);
  return ok({ paymentId: refund.paymentId });
}

/** What else is written with a refund's new state: the next try after a refusal has a key of its own. */
export const settled = (state: RefundState, failure: string | undefined, attempt: number, now: number) =>
  state === "failed"
    ? { failure: failure ?? null, settledAt: null, attempt: attempt + 1 }
    : { failure: null, settledAt: state === "succeeded" ? now : null };

const note = (db: Database, { provider, event, now }: Input, paymentId: string) => {
  const { eventId, kind, amountMinor, currency, occurredAt } = event;
  return db
    .insert(paymentEvents)
    .values({ provider, eventId, paymentId, kind, amountMinor, currency, occurredAt, receivedAt: now })
    .onConflictDoNothing();
};
