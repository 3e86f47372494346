import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { ASKED, listed, payments, UNDER_WAY } from "@/db/schema/payments";
import { isLeftFor } from "@/lib/not-before";
import { completeOrder } from "./complete-order";
import { bookOrOffer } from "./offers/book-or-offer";
import { refundPayment } from "./refunds/refund-payment";

/** So long the rest of an order's money may take: then what has come in goes back. */
const REST_WITHIN_MS = 30 * 60_000;

type Settling = {
  orderId: string;
  hasTickets?: boolean;
  /** False: neither the rest of its money is waited for any longer nor an answer to an offer. */
  isAwaited?: boolean;
  now: number;
};

/**
 * Brings an order as far as its money goes: once it is all there it becomes what was ordered, or goes back when that is
 * gone and no other seats can be offered. What came in beside it goes back too, and so does a part whose rest does not come.
 */
export async function settleOrder<State = void>(
  db: Database,
  { orderId, now, isAwaited = true, ...known }: Settling,
  /** Asked last, beside what is read for it anyway. */
  then?: () => Promise<State>,
): Promise<State | "booked" | undefined> {
  const ticketed = known.hasTickets ?? (await readHasTickets(db, orderId));
  const done = ticketed
    ? await bookOrOffer(db, { orderId, isAwaited, now })
    : await completeOrder(db, { orderId, now });
  // what there was of it is booked, as far as anyone knows
  if (done.ok && done.value.spare.length === 0) return "booked";
  const code = done.ok ? null : done.code;
  if (code === "offered") return then?.();
  const cause = code === "not-captured" ? null : code;
  const [left, state] = await Promise.all([
    done.ok
      ? done.value.spare
      : cause
        ? listCaptured(db, orderId)
        : listUseless(db, { orderId, isAwaited, now }),
    then?.(),
  ]);
  for (const { id, isSpare, ...money } of left) {
    const ended = "offerEndedAs" in money ? money.offerEndedAs : null;
    const unused = isSpare ? "paid-twice" : (ended ?? "not-paid-in-full");
    await refundPayment(db, { paymentId: id, cause: cause ?? unused, now });
  }
  return left.length > 0 ? then?.() : state;
}

/** Whether seats are among what was ordered, as a column. */
export const hasTickets = (orderId: SQL) =>
  sql<boolean>`exists (select 1 from order_lines where order_lines.order_id = ${orderId} and kind = 'ticket')`.mapWith(
    Boolean,
  );

const readHasTickets = async (db: Database, orderId: string): Promise<boolean> =>
  (
    await db
      .select({ hasTickets: hasTickets(sql`${orders.id}`) })
      .from(orders)
      .where(eq(orders.id, orderId))
      .get()
  )?.hasTickets ?? false;

const isSpare = sql<boolean>`exists (select 1 from payments as other
  where other.order_id = payments.order_id and other.state = 'booked')`.mapWith(Boolean);

/** Of an order that other seats were offered for: its money goes back for that. */
const offerEndedAs = sql<"offer-refused" | "offer-ended" | null>`(
  select iif(refused_at is null, 'offer-ended', 'offer-refused') from seat_offers
  where seat_offers.order_id = payments.order_id)`;

/** Another part of its order has gone back: whoever began that did not come to this one. */
const isLeftOver = sql`exists (select 1 from payments as other
  where other.order_id = payments.order_id and other.state = 'refunded')`;

const listCaptured = (db: Database, orderId: string) =>
  db
    .select({ id: payments.id, isSpare, offerEndedAs })
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.state, "captured")));

/** Nothing else of its order is or may be on its way: nobody waits for the rest, and who tries again may need it now. */
const isIdleVoucher = sql`(payments.tender = 'voucher' and not exists (select 1 from payments as other
  where other.order_id = payments.order_id and other.id <> payments.id and other.state in ${listed(UNDER_WAY)}))`;

/** Money of an order that was fulfilled without it, or that nobody pays the rest of any more. */
const listUseless = (
  db: Database,
  { orderId, isAwaited, now }: { orderId: string; isAwaited: boolean; now: number },
) =>
  db
    .select({ id: payments.id, isSpare, offerEndedAs })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      sql`payments.order_id = ${orderId} and payments.state = 'captured' and (${isSpare} or (
        (${isAwaited ? isLeftFor(payments.updatedAt, REST_WITHIN_MS, now) : sql`1`} or ${isIdleVoucher} or ${isLeftOver}) and payments.amount_minor < orders.total_minor
        and not exists (
          select 1 from payments as other where other.order_id = orders.id and other.state in ${listed(ASKED)})))`,
    );
