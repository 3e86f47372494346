import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { World } from "./world";

/** Every message that is owed by what its caller was told had succeeded is in the outbox, and no other. */
export async function expectTold(world: World): Promise<void> {
  const { theaterId } = world.fixture;
  const { guest, friend } = world.mail;
  const emails = JSON.stringify([guest, friend, ...world.customers.map(({ email }) => email)]);
  const count = async (query: SQL) => (await world.db.values<[number]>(query))[0]?.[0];
  const sent = (kind: string) =>
    count(sql`select count(*) from messages where kind = ${kind}
      and to_email in (select value from json_each(${emails}))`);
  for (const kind of ["booking-cancelled", "booking-refunded", "ticket-received"])
    expect(await sent(kind), kind).toBe(world.owed.get(kind) ?? 0);
  expect(await sent("ticket-passed-on"), "ticket-passed-on").toBe(world.owed.get("ticket-received") ?? 0);
  // where the same seats are free again, nobody is asked
  const offered =
    await count(sql`select count(*) from seat_offers where showtime_id = ${world.fixture.showtimeId}
    and exists (select 1 from seat_offer_seats join order_lines on order_lines.id = order_line_id
      where offer_id = seat_offers.id and seat_offer_seats.seat_id <> order_lines.seat_id)`);
  expect(await sent("seats-offered"), "seats-offered").toBe(offered);
  const issued = await count(
    sql`select count(*) from vouchers where theater_id = ${theaterId} and issued_at is not null`,
  );
  expect([await sent("voucher-bought"), await sent("voucher")], "voucher").toEqual([issued, issued]);
  // a voucher's part that goes back because the rest was declined is no news: nothing was taken
  expect(await sent("payment-refunded"), "payment-refunded").toBe(
    await count(sql`select count(*) from payments where theater_id = ${theaterId} and state = 'refunded'
      and not (tender = 'voucher' and exists (select 1 from audit_entries where action = 'payment.refunded'
        and object_id = payments.id and details ->> 'cause' = 'not-paid-in-full'))`),
  );
}
