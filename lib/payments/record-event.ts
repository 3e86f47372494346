import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { ASKED, type PaymentState, paymentEvents, payments } from "@/db/schema/payments";
import { type RefundState, refunds } from "@/db/schema/refunds";
import { write } from "@/db/write";
import { fail, ok, type Result } from "@/lib/result";
import { isAsAsked } from "./as-asked";
import { refundCurrency } from "./came-in";
import type { PaymentNews, ProviderEvent, RefundNews, ReversalNews } from "./provider";
import { findReversed, reversalStep } from "./record-reversal";

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
 * whatever order events come. Money of another amount or currency than was asked for buys nothing: the payment is in
 * doubt, and what came in is kept to be refunded. `unknown`: it is about no payment of ours.
 */
export async function recordEvent(db: Database, input: Input): Promise<Recorded> {
  const { event } = input;
  if (event.kind === "reversed") return ofReversal(db, input, event);
  return "refundId" in event ? ofRefund(db, input, event) : ofPayment(db, input, event);
}

async function ofReversal(db: Database, { provider, now }: Input, event: ReversalNews): Promise<Recorded> {
  const payment = await findReversed(db, provider, event);
  if (!payment) return fail("unknown");
  await write(db, [
    note(db, { provider, event, now }, payment.id),
    reversalStep(db, { provider, event, now }),
  ]);
  return ok({ paymentId: payment.id });
}

async function ofPayment(db: Database, { provider, now }: Input, news: PaymentNews): Promise<Recorded> {
  const { providerRef, paymentId: given } = news;
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
  const { before, ...told } = toldState(news, row);
  await write(db, [
    note(db, { provider, event: news, now }, row.id),
    db
      .update(payments)
      .set({ ...told, providerRef, updatedAt: now })
      .where(and(eq(payments.id, row.id), inArray(payments.state, before))),
    // nobody is led again to where there is nothing left to do
    ...(news.isWithBank
      ? [
          db
            .update(payments)
            .set({ nextStep: { kind: "none" } })
            .where(and(eq(payments.id, row.id), inArray(payments.state, ASKED))),
        ]
      : []),
  ]);
  return ok({ paymentId: row.id });
}

const AS_ASKED = { cameInMinor: null, cameInCurrency: null };

/** What a payment is by that news, and what it may have been before. */
function toldState(news: PaymentNews, asked: { amountMinor: number; currency: string }) {
  const { amountMinor, currency } = news;
  // nothing at all is no money to refund
  const kind =
    news.kind === "captured" && amountMinor === 0 && asked.amountMinor > 0 ? "declined" : news.kind;
  const before = BEFORE[kind];
  return kind !== "captured" || isAsAsked(news, asked)
    ? { before, state: kind, ...AS_ASKED }
    : { before, state: "in-doubt" as const, cameInMinor: amountMinor, cameInCurrency: currency };
}

/** A provider takes nothing by a payment that it never gave a name: declined, unless news of it came meanwhile. */
export async function recordNotBegun(
  db: Database,
  { provider, paymentId, amountMinor, currency, now }: NotBegun,
): Promise<void> {
  const event = { eventId: `${paymentId}:not-begun`, kind: "declined" as const, amountMinor, currency };
  const isUnnamed = and(eq(payments.id, paymentId), isNull(payments.providerRef));
  await write(db, [
    note(db, { provider, event: { ...event, providerRef: "", occurredAt: now }, now }, paymentId),
    db
      .update(payments)
      .set({ state: "declined", updatedAt: now })
      .where(and(isUnnamed, eq(payments.state, "started"))),
  ]);
}

type NotBegun = { provider: string; paymentId: string; amountMinor: number; currency: string; now: number };

async function ofRefund(db: Database, { provider, now }: Input, news: RefundNews): Promise<Recorded> {
  const { refundId, refundRef, kind, failure } = news;
  const row = await db
    .select({ refund: refunds, currency: refundCurrency })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .where(and(eq(refunds.id, refundId), eq(payments.provider, provider)))
    .get();
  if (!row) return fail("unknown");
  const { refund, currency } = row;
  const { state, before } = REFUND_STATE[kind];
  await write(db, [
    note(db, { provider, event: news, now }, refund.paymentId),
    ...(isAsAsked(news, { ...refund, currency })
      ? [
          db
            .update(refunds)
            .set(settled({ state, refundRef, failure, now }))
            .where(
              and(
                eq(refunds.id, refundId),
                inArray(refunds.state, before),
                or(isNull(refunds.providerRef), eq(refunds.providerRef, refundRef)),
                isOfThisTry(refundRef),
              ),
            ),
        ]
      : []),
  ]);
  return ok({ paymentId: refund.paymentId });
}

/** A try that failed is over, however often and however late it is told again. */
const isOfThisTry = (refundRef: string) =>
  sql`not exists (select 1 from json_each(${refunds.failedRefs}) where value = ${refundRef})`;

type Settling = { state: RefundState; refundRef: string | null; failure?: string | undefined; now: number };

/** What is written with a refund's new state: the next try after a refusal has a key of its own. */
export const settled = ({ state, refundRef, failure, now }: Settling) =>
  state === "failed"
    ? {
        ...{ state, providerRef: null, failure: failure ?? null, settledAt: null },
        attempt: sql`${refunds.attempt} + 1`,
        ...(refundRef !== null && {
          failedRefs: sql`json_insert(${refunds.failedRefs}, '$[#]', ${refundRef})`,
        }),
      }
    : { state, providerRef: refundRef, failure: null, settledAt: state === "succeeded" ? now : null };

const note = (db: Database, { provider, event, now }: Input, paymentId: string) => {
  const { eventId, kind, amountMinor, currency, occurredAt } = event;
  return db
    .insert(paymentEvents)
    .values({ provider, eventId, paymentId, kind, amountMinor, currency, occurredAt, receivedAt: now })
    .onConflictDoNothing();
};
