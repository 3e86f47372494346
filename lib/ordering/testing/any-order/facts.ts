import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import type { Fixture } from "@/db/testing/fixture";

const PAID_IN = sql`('booked', 'refunded')`;

/** What holds at every moment, whatever happened before. */
export async function expectWhole(db: Database, { showtimeId, theaterId }: Fixture): Promise<void> {
  const none = noneIn(db);
  await none(
    "a seat that is sold twice",
    sql`select seat_id from tickets where showtime_id = ${showtimeId} and cancelled_at is null
      group by seat_id having count(*) > 1`,
  );
  await none(
    "a ticket without its seat",
    sql`select t.id from tickets t left join seat_claims c on c.showtime_id = t.showtime_id and c.seat_id = t.seat_id
      and c.booking_id = t.booking_id
      where t.showtime_id = ${showtimeId} and t.cancelled_at is null and c.seat_id is null
        and (select state from showtimes where id = ${showtimeId}) <> 'cancelled'`,
  );
  await none(
    "a seat that is sold without a ticket",
    sql`select c.seat_id from seat_claims c left join tickets t on t.showtime_id = c.showtime_id and t.seat_id = c.seat_id
      and t.booking_id = c.booking_id and t.cancelled_at is null
      where c.showtime_id = ${showtimeId} and c.booking_id is not null and t.id is null`,
  );
  await none(
    "a booking that nobody was told of, or twice",
    sql`select b.id from bookings b left join messages m on m.booking_id = b.id and m.kind = 'booking-confirmed'
      where b.showtime_id = ${showtimeId} group by b.id having count(m.id) <> 1`,
  );
  await none(
    "a reservation that nobody was told of, or twice",
    sql`select x.id from reservations x left join messages m on m.kind = 'seats-reserved'
      and m.payload ->> 'reference' = x.reference
      where x.showtime_id = ${showtimeId} group by x.id having count(m.id) <> 1`,
  );
  await none(
    "a voucher below nothing, or worth more than it was bought for",
    sql`select v.id from vouchers v left join voucher_entries e on e.voucher_id = v.id
      where v.theater_id = ${theaterId} group by v.id, v.value_minor
      having coalesce(sum(e.amount_minor), 0) not between 0 and v.value_minor`,
  );
  await none(
    "a payment of which more has gone back than came in",
    sql`select p.id from payments p join refunds r on r.payment_id = p.id where p.theater_id = ${theaterId}
      group by p.id having sum(r.amount_minor) > p.amount_minor`,
  );
  await none(
    "an order that is fulfilled by another sum than its total",
    sql`select o.id from orders o join payments p on p.order_id = o.id and p.state = 'booked'
      where o.theater_id = ${theaterId} group by o.id having sum(p.amount_minor) <> o.total_minor`,
  );
  await none(
    "a ticket whose refund, rest and goodwill are not what was paid for it",
    sql`select t.id from tickets t where t.showtime_id = ${showtimeId} and t.cancelled_at is not null
      and t.paid_minor <> t.retained_minor + (select coalesce(sum(b.amount_minor), 0) from refund_lines b
        where b.order_line_id = t.order_line_id)`,
  );
  await none(
    "a number that is missing among receipts or credit notes",
    sql`select 1 from receipts where theater_id = ${theaterId} group by series, year
      having max(number) <> count(*) or min(number) <> 1`,
  );
  await none(
    "an order that was paid and has no receipt, or has two",
    sql`select o.id from orders o left join receipts x on x.order_id = o.id and x.refund_id is null
      where o.theater_id = ${theaterId} and o.total_minor > 0
        and exists (select 1 from payments where order_id = o.id and state = 'booked')
      group by o.id having count(x.number) <> 1`,
  );
  await none(
    "a refund of it without its credit note",
    sql`select r.id from refunds r join payments p on p.id = r.payment_id left join receipts x on x.refund_id = r.id
      where p.theater_id = ${theaterId} and p.state = 'booked' group by r.id having count(x.number) <> 1`,
  );
}

/** What has become of it all, once everybody has been asked and nobody waits any more. */
export async function expectSettled(db: Database, { theaterId }: Fixture): Promise<void> {
  const none = noneIn(db);
  await none(
    "money that came in and became nothing",
    sql`select id from payments where theater_id = ${theaterId} and captured_at is not null and state not in ${PAID_IN}`,
  );
  await none(
    "a payment that nobody knows the end of",
    sql`select id from payments where theater_id = ${theaterId} and state in ('started', 'pending', 'captured', 'in-doubt')`,
  );
  await none(
    "money that bought nothing and has not gone back whole",
    sql`select p.id from payments p left join refunds r on r.payment_id = p.id
      where p.theater_id = ${theaterId} and p.state = 'refunded' group by p.id, p.amount_minor
      having coalesce(sum(r.amount_minor), 0) <> p.amount_minor`,
  );
  await none(
    "a refund that has not arrived",
    sql`select r.id from refunds r join payments p on p.id = r.payment_id
      where p.theater_id = ${theaterId} and r.state <> 'succeeded'`,
  );
  await none(
    "a voucher's payment that is not in its entries as it is in the books",
    sql`select p.id from payments p where p.tender = 'voucher' and p.theater_id = ${theaterId} and (
      -p.amount_minor is not (select amount_minor from voucher_entries where payment_id = p.id)
      or (select coalesce(sum(amount_minor), 0) from refunds where payment_id = p.id)
        <> (select coalesce(sum(e.amount_minor), 0) from voucher_entries e join refunds r on r.id = e.refund_id
          where r.payment_id = p.id and e.kind = 'refund'))`,
  );
}

const noneIn =
  (db: Database) =>
  async (fact: string, query: SQL): Promise<void> => {
    expect(await db.values(sql`${query} limit 3`), fact).toEqual([]);
  };
