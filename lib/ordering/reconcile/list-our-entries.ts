import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { MONEY_IN, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { paymentReversals, REVERSAL_GONE } from "@/db/schema/reversals";
import { refundCurrency } from "@/lib/payments/came-in";
import type { OurEntry } from "./compare-books";

type Query = {
  provider: string;
  from: number;
  until: number;
  /** Whatever their time: what the provider names. */
  ids: readonly string[];
};

/** What our ledger says of a provider's payments and refunds of a time, and of those named. */
export async function listOurEntries(
  db: Database,
  { provider, from, until, ids }: Query,
): Promise<OurEntry[]> {
  const named = JSON.stringify(ids);
  const isMeant = (id: SQL, at: SQL) =>
    or(sql`${id} in (select value from json_each(${named}))`, and(gte(at, from), lt(at, until)));
  const paidAt = sql<number>`coalesce(${payments.capturedAt}, ${payments.updatedAt})`;
  const sentAt = sql<number>`coalesce(${refunds.settledAt}, ${refunds.createdAt})`;
  const [paid, sent, reversed] = await Promise.all([
    db
      .select({
        id: payments.id,
        at: paidAt,
        currency: refundCurrency,
        amountMinor: sql<number>`iif(${inArray(payments.state, MONEY_IN)}, coalesce(${payments.cameInMinor}, ${payments.amountMinor}), 0)`,
      })
      .from(payments)
      .innerJoin(orders, eq(orders.id, payments.orderId))
      .where(and(eq(payments.provider, provider), isMeant(sql`${payments.id}`, paidAt))),
    db
      .select({
        id: refunds.id,
        at: sentAt,
        currency: refundCurrency,
        // what is under way has left the account there
        amountMinor: sql<number>`iif(${inArray(refunds.state, ["succeeded", "pending"])}, -${refunds.amountMinor}, 0)`,
      })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .innerJoin(orders, eq(orders.id, refunds.orderId))
      .where(and(eq(payments.provider, provider), isMeant(sql`${refunds.id}`, sentAt))),
    db
      .select({
        kind: paymentReversals.kind,
        id: paymentReversals.ref,
        at: paymentReversals.createdAt,
        currency: paymentReversals.currency,
        amountMinor: sql<number>`iif(${inArray(paymentReversals.state, REVERSAL_GONE)}, -${paymentReversals.amountMinor}, 0)`,
      })
      .from(paymentReversals)
      .where(
        and(
          eq(paymentReversals.provider, provider),
          isMeant(sql`${paymentReversals.ref}`, sql`${paymentReversals.createdAt}`),
        ),
      ),
  ]);
  return [
    ...paid.map((entry) => ({ kind: "payment" as const, ...entry })),
    ...sent.map((entry) => ({ kind: "refund" as const, ...entry })),
    ...reversed,
  ];
}
