import { eq, sql } from "drizzle-orm";
import type { Database } from "../client";
import { orderLines, orders } from "../schema/orders";
import { payments } from "../schema/payments";
import { refundLines, refunds } from "../schema/refunds";
import { write } from "../write";

type Order = typeof orders.$inferInsert;
type Payment = typeof payments.$inferInsert;
type Seat = { seatId: number; ticketTypeId: number; amountMinor: number };
type Given = Partial<Order> &
  Partial<Payment> & {
    holdId: string;
    /** Its ticket lines; without any, what is paid is a fee. */
    seats?: Seat[];
  };

/** An order of a hold with one payment in any state, by the rows alone. Both have the same id, which it answers. */
export async function addPayment(db: Database, given: Given): Promise<string> {
  const { id = crypto.randomUUID(), holdId, seats = [], ...rest } = given;
  const [[theaterId, currency, showtimeId] = [0, "", 0]] = await db.values<[number, string, number]>(sql`
    select theater_id, currency, showtime_id from holds join price_cards on price_cards.id = holds.price_card_id
    where holds.id = ${holdId}`);
  const amountMinor = given.amountMinor ?? seats.reduce((sum, seat) => sum + seat.amountMinor, 0);
  const { createdAt = 0, updatedAt = createdAt } = rest;
  const { name = "Ada", email = "ada@example.com", language = "en" } = rest;
  const { userId, promoCodeId, discountMinor } = rest;
  const line = (position: number) => ({ id: `${id}-${position}`, orderId: id, position });
  const lines = seats.map((seat, at) => ({ ...line(at), kind: "ticket" as const, showtimeId, ...seat }));
  const order = {
    ...{ id, theaterId, currency, channel: "online", holdId, totalMinor: amountMinor },
    ...{ name, email, language, userId, promoCodeId, discountMinor, createdAt, updatedAt },
  } satisfies Order;
  const { tender = "card", provider = "test", method = "succeed", state, providerRef, capturedAt } = rest;
  const payment = {
    ...{ id, orderId: id, theaterId, holdId, tender, provider, method, state, providerRef, capturedAt },
    ...{ amountMinor, createdAt, updatedAt },
  };
  await write(db, [
    db.insert(orders).values(order),
    lines.length > 0
      ? db.insert(orderLines).values(lines)
      : db.insert(orderLines).values({ ...line(0), kind: "fee", amountMinor }),
    db.insert(payments).values(payment),
  ]);
  return id;
}

/** A refund of a payment in any state, for its order's lines from the first on. */
export async function addRefund(
  db: Database,
  { state, settledAt, ...refund }: Omit<typeof refunds.$inferInsert, "orderId">,
): Promise<void> {
  const [payment] = await db.select().from(payments).where(eq(payments.id, refund.paymentId));
  const orderId = payment?.orderId ?? "";
  await db.insert(refunds).values({ ...refund, orderId });
  const lines = await db.values<[string, number]>(sql`
    select id, amount_minor - (select coalesce(sum(amount_minor), 0) from refund_lines where order_line_id = order_lines.id)
    from order_lines where order_id = ${orderId} order by position`);
  let left = refund.amountMinor;
  for (const [orderLineId, unrefunded] of lines) {
    const amountMinor = Math.min(left, unrefunded);
    left -= amountMinor;
    if (amountMinor > 0)
      await db.insert(refundLines).values({ refundId: refund.id, orderLineId, amountMinor });
  }
  await credit(db, refund.id, orderId);
  // what was sent says first what it is for
  if (state) await db.update(refunds).set({ state, settledAt }).where(eq(refunds.id, refund.id));
}

/** The credit note of a refund, where a receipt was issued for what it refunds. */
const credit = (db: Database, refundId: string, orderId: string) =>
  db.run(sql`
    insert into receipts (theater_id, series, year, number, order_id, refund_id, issued_at, legal_name, legal_address, tax_number)
    select theater_id, 'credit-note', year, 1 + (select count(*) from receipts as other
      where other.theater_id = receipts.theater_id and other.series = 'credit-note' and other.year = receipts.year),
      order_id, ${refundId}, issued_at, legal_name, legal_address, tax_number
    from receipts where order_id = ${orderId} and refund_id is null and 'booked' = (
      select payments.state from payments join refunds on refunds.payment_id = payments.id where refunds.id = ${refundId})`);

/** Condition on bookings, lines and refunds: they are of the order that a payment is for. */
export const ofPayment = (paymentId: string) =>
  sql`order_id = (select order_id from payments where id = ${paymentId})`;

/** A ticket of a booking for the first line of its order, which names the seat as the showtime's layout does. */
export const printTicket = (
  db: Database,
  {
    bookingId,
    orderId,
    showtimeId,
    seatId,
  }: { bookingId: string; orderId: string; showtimeId: number; seatId: number },
) =>
  db.run(sql`
    insert into tickets (id, booking_id, order_line_id, showtime_id, seat_id, row_label, seat_number, seat_type, ticket_type,
      paid_minor, reported_minor, recognised_minor, code)
    select ${crypto.randomUUID()}, ${bookingId}, ${`${orderId}-0`}, showtimes.id, seat_id, row_label, number, type, 'Adult',
      0, 0, 0, ${crypto.randomUUID()}
    from showtimes join layout_seats on layout_seats.layout_id = showtimes.layout_id
    where showtimes.id = ${showtimeId} and seat_id = ${seatId}`);
