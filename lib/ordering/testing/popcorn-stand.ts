import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import type { Fixture } from "@/db/testing/fixture";
import { newId } from "@/lib/id";
import { settlePayment } from "../settle-payment";
import { startOrder } from "../start-order";

export const now = Date.UTC(2026, 10, 22, 12);
export const CASH = { tender: "cash", provider: null, method: "cash" } as const;
export const card = (method = "succeed") => ({ tender: "card", provider: "test", method }) as const;

/** What is ordered there has no seats: popcorn for £9.00 and a voucher of £20.00. */
export function popcornStand(db: Database, fixture: Fixture) {
  const order = (more: Partial<Parameters<typeof startOrder>[1]> = {}) =>
    startOrder(db, {
      ...{ orderId: newId(), theaterId: fixture.theaterId, currency: "GBP", seller: null, now },
      customer: { userId: null, name: "Ada", email: "ada@example.com" },
      lines: [
        { kind: "product", quantity: 2, amountMinor: 900, label: "Popcorn" },
        { kind: "voucher", amountMinor: 2_000, label: "A voucher" },
      ],
      parts: [{ ...card(), amountMinor: 2_900 }],
      ...more,
    });
  const ordered = async (more?: Parameters<typeof order>[0]) => {
    const started = await order(more);
    if (!started.ok) throw new Error(started.code);
    return started.value.orderId;
  };
  const paymentsOf = (orderId: string) =>
    db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(sql`rowid`);
  const states = async (orderId: string) => (await paymentsOf(orderId)).map(({ state }) => state);
  /** All that its providers say, and what follows from it. */
  const settle = async (orderId: string, at = now) => {
    for (const { id } of await paymentsOf(orderId)) await settlePayment(db, { paymentId: id, now: at });
    return states(orderId);
  };
  const linesOf = (orderId: string) =>
    db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(orderLines.position);
  const refundsOf = (orderId: string) =>
    db.select().from(refunds).where(eq(refunds.orderId, orderId)).orderBy(sql`rowid`);
  return { order, ordered, paymentsOf, states, settle, linesOf, refundsOf };
}
