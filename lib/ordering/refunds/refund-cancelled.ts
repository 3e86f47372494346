import { and, asc, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { type BookedFee, feeEndingWith } from "@/lib/bookings/booked-fee";
import { bookedFee, wentBack } from "@/lib/bookings/booked-fee-of";
import { listHolders, tellHolders } from "@/lib/bookings/transfers/holders";
import { sumMinor } from "@/lib/money";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { paidWith } from "@/lib/orders/paid-with";
import { creditsOf, type LineRefund, planRefunds } from "@/lib/orders/plan-refunds";
import { refundSteps } from "@/lib/orders/refund-steps";
import { post } from "@/lib/outbox";
import { settleRefund } from "@/lib/payments/settle-refund";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { tellCancelled } from "../reservations/tell-cancelled";

const SHOWTIMES_AT_ONCE = 5;

type Input = {
  showtimeId: number;
  /** Who does it; null: the system by itself. */
  userId: number | null;
  now: number;
  /** How many bookings at most. */
  limit?: number;
};

/**
 * Refunds and tells who booked a showtime that was cancelled: one batch for each booking, whose condition is that the
 * booking still stands. So it can be interrupted after any of them, be repeated and run twice at once, and still gives
 * the refund once. Answers how many bookings are done with.
 */
export async function refundCancelled(db: Database, input: Input): Promise<number> {
  await tellCancelled(db, input);
  const open = await listOpen(db, input);
  let done = 0;
  for (const { booking, order } of open) if (await refundBooking(db, { booking, order, ...input })) done++;
  return done;
}

const isOpen: SQL = sql`${showtimes.state} = 'cancelled' and ${bookings.cancelledAt} is null`;

/** Goes on where it was interrupted: whichever process was at it, and whenever that was. */
export async function refundAllCancelled(db: Database, { now }: { now: number }): Promise<void> {
  await tellCancelled(db, { now });
  const owing = await db
    .select({ showtimeId: showtimes.id })
    .from(showtimes)
    .where(
      sql`state = 'cancelled' and exists (
        select 1 from bookings where showtime_id = showtimes.id and cancelled_at is null)`,
    )
    .limit(SHOWTIMES_AT_ONCE);
  for (const { showtimeId } of owing) await refundCancelled(db, { showtimeId, userId: null, now });
}

const listOpen = (db: Database, { showtimeId, limit = 10_000 }: Input) =>
  db
    .select({ booking: bookings, order: { ...getTableColumns(orders), paidWith, fee: bookedFee } })
    .from(bookings)
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .where(and(isOpen, eq(showtimes.id, showtimeId)))
    .orderBy(asc(bookings.createdAt), asc(bookings.id))
    .limit(limit);

/** How many bookings of a cancelled showtime still wait for their refund. */
export async function countOpen(db: Database, showtimeId: number): Promise<number> {
  const row = await db
    .select({ open: sql<number>`count(*)` })
    .from(bookings)
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .where(and(isOpen, eq(showtimes.id, showtimeId)))
    .get();
  return row?.open ?? 0;
}

type One = {
  booking: typeof bookings.$inferSelect;
  order: typeof orders.$inferSelect & { paidWith: string; fee: BookedFee | null };
  userId: number | null;
  now: number;
};

const isStanding = (bookingId: string) => and(eq(tickets.bookingId, bookingId), isNull(tickets.cancelledAt));

async function refundBooking(db: Database, { booking, order, userId, now }: One): Promise<boolean> {
  const { id, showtimeId, orderId } = booking;
  const { currency, email, language, fee } = order;
  const details = await getShowtimeDetails(db, showtimeId);
  if (!details) return false;
  const standing = await db.select().from(tickets).where(isStanding(id));
  // of a cancelled showtime no ticket changes hands any more
  const holders = await listHolders(
    db,
    standing.map((ticket) => ticket.id),
  );
  // of the fee what is of them, refundable or not: it is the theater that cancels
  const feeMinor = feeEndingWith({ fee, tickets: standing }, standing);
  const ofFee = fee && feeMinor > 0 ? [{ orderLineId: fee.orderLineId, amountMinor: feeMinor }] : [];
  const planned = await planRefunds(db, orderId, [...(await listUnrefunded(db, orderId)), ...ofFee]);
  const refundMinor = sumMinor(planned.map(({ amountMinor }) => amountMinor));
  const isCash = isPaidAtTill(order.paidWith);
  const payload = {
    ...{ ...booking, showtime: details, currency, refundMinor, isCash },
    voucherMinor: sumMinor(planned.map((one) => (one.isVoucher ? one.amountMinor : 0))),
    ...{ reason: details.cancelReason ?? "", credits: creditsOf(planned) },
  };
  const written = await write(db, [
    assertThat("done", hasRow(bookings, eq(bookings.id, id), isNull(bookings.cancelledAt))),
    assertThat("other-refund", sql`${unrefunded(orderId)} + ${feeMinor} = ${refundMinor}`),
    ...(fee
      ? [
          assertThat(
            "other-refund",
            sql`${fee.amountMinor} - ${wentBack(sql`${fee.orderLineId}`)} = ${fee.leftMinor}`,
          ),
        ]
      : []),
    db.update(tickets).set({ cancelledAt: now }).where(isStanding(id)),
    db.delete(seatClaims).where(eq(seatClaims.bookingId, id)),
    db.update(bookings).set({ cancelledAt: now }).where(eq(bookings.id, id)),
    ...refundSteps(db, {
      ...{ orderId, bookingId: id, theater: details, planned, now },
      ...{ reason: "showtime-cancelled", isHandedBack: false },
    }),
    ...(email
      ? [post(db, { kind: "showtime-cancelled", to: email, language, bookingId: id, payload }, now)]
      : []),
    ...tellHolders(holders, (held) => ({
      kind: "ticket-ended",
      payload: { ...held, showtime: details, isOff: true, reason: payload.reason },
    })).map((message) => post(db, message, now)),
    audit(
      db,
      {
        by: { userId },
        theaterId: details.theaterId,
        action: "booking.cancelled",
        objectId: id,
        details: { currency, refundMinor, reason: "showtime-cancelled" },
      },
      now,
    ),
  ]);
  if (!written.ok) return false;
  // a provider that does not answer now is asked again: see settleStalePayments
  for (const { id: refundId } of planned) await settleRefund(db, { refundId, now }).catch(() => undefined);
  return true;
}

/** Of a ticket that its customer cancelled before, by the terms it was sold with, the theater keeps what it kept. */
const stands: SQL = sql`exists (
  select 1 from tickets where tickets.order_line_id = order_lines.id and tickets.cancelled_at is null)`;

/** What was paid for the tickets of an order that stand and has not gone back yet. */
const unrefunded = (orderId: string): SQL => sql`(
  select coalesce(sum(amount_minor - (
    select coalesce(sum(refund_lines.amount_minor), 0) from refund_lines join refunds on refunds.id = refund_lines.refund_id
    where refund_lines.order_line_id = order_lines.id and refunds.booking_id is not null)), 0)
  from order_lines where order_id = ${orderId} and ${stands})`;

async function listUnrefunded(db: Database, orderId: string): Promise<LineRefund[]> {
  const rows = await db.values<[string, number]>(sql`
    select id, amount_minor - (
      select coalesce(sum(refund_lines.amount_minor), 0) from refund_lines join refunds on refunds.id = refund_lines.refund_id
      where refund_lines.order_line_id = order_lines.id and refunds.booking_id is not null)
    from order_lines where order_id = ${orderId} and ${stands} order by position`);
  return rows.map(([orderLineId, amountMinor]) => ({ orderLineId, amountMinor }));
}
