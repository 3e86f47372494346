import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { ASKED, listed, payments } from "@/db/schema/payments";
import { isLeftFor } from "@/lib/not-before";
import { completeOrder } from "./complete-order";
import { confirmBooking } from "./confirm-booking";
import { refundPayment } from "./refunds/refund-payment";

/** So long the rest of an order's money may take: then what has come in goes back. */
const REST_WITHIN_MS = 30 * 60_000;

/**
 * Brings an order as far as its money goes: once it is all there it becomes what was ordered, or goes back when that is
 * gone. What came in beside it goes back too, and so does a part whose rest does not come.
 */
export async function settleOrder(
  db: Database,
  { orderId, now }: { orderId: string; now: number },
): Promise<void> {
  const done = (await hasTickets(db, orderId))
    ? await confirmBooking(db, { orderId, now })
    : await completeOrder(db, { orderId, now });
  const cause = done.ok || done.code === "not-captured" ? null : done.code;
  const left = cause ? await listCaptured(db, orderId) : await listUseless(db, orderId, now);
  for (const { id, isSpare } of left)
    await refundPayment(db, {
      paymentId: id,
      cause: cause ?? (isSpare ? "paid-twice" : "not-paid-in-full"),
      now,
    });
}

const hasTickets = async (db: Database, orderId: string): Promise<boolean> =>
  (await db
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.kind, "ticket")))
    .limit(1)
    .get()) !== undefined;

const isSpare = sql<boolean>`exists (select 1 from payments as other
  where other.order_id = payments.order_id and other.state = 'booked')`.mapWith(Boolean);

const listCaptured = (db: Database, orderId: string) =>
  db
    .select({ id: payments.id, isSpare })
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.state, "captured")));

/** Money of an order that was fulfilled without it, or that nobody pays the rest of any more. */
const listUseless = (db: Database, orderId: string, now: number) =>
  db
    .select({ id: payments.id, isSpare })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      sql`payments.order_id = ${orderId} and payments.state = 'captured' and (${isSpare} or (
        ${isLeftFor(payments.updatedAt, REST_WITHIN_MS, now)} and payments.amount_minor < orders.total_minor and not exists (
          select 1 from payments as other where other.order_id = orders.id and other.state in ${listed(ASKED)})))`,
    );
