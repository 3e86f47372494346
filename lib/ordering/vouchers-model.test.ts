import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { refundOf } from "@/lib/bookings/cancellation";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { settleRefund } from "@/lib/payments/settle-refund";
import { setVoucherBlock } from "@/lib/vouchers/set-voucher-block";
import { cancelTicketsByStaff } from "./refunds/cancel-tickets-by-staff";
import { refundOrder } from "./refunds/refund-order";
import { settleOrder } from "./settle-order";
import { settlePayment } from "./settle-payment";
import { feeOf, feeSales } from "./testing/fee-sales";
import { voucherSales } from "./testing/voucher-sales";

const START = Date.UTC(2026, 10, 22, 12);
const METHODS = ["succeed", "decline", "slow", "no-refund", "slow-refund"] as const;

const step = fc.oneof(
  fc.record({ kind: fc.constant("buy" as const), valueMinor: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({
    kind: fc.constant("pay" as const),
    which: fc.nat(3),
    first: fc.nat(9),
    method: fc.constantFrom(...METHODS),
    /** Nobody waits for the answer. */
    isLeft: fc.boolean(),
    /** Another buys the seats while it is on its way. */
    isLost: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("wait" as const), minutes: fc.constantFrom(0, 1, 5, 40) }),
  fc.record({ kind: fc.constant("cancel" as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constant("refund-voucher" as const),
    which: fc.nat(3),
    amountMinor: fc.integer({ min: 1, max: 3_000 }),
  }),
  fc.record({
    kind: fc.constant("set-fee" as const),
    fee: fc.constantFrom(null, feeOf("ticket", true), feeOf("booking", false, 150)),
  }),
  fc.record({ kind: fc.constant("block" as const), which: fc.nat(3), isBlocked: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function follow(db: Database, steps: readonly Step[]) {
  const fixture = await makeFixture(db, { startsAt: START + 12 * HOUR_MS });
  const staff = await addOwner(db, fixture.theaterId);
  const sales = voucherSales(db, fixture, START);
  const bought: Awaited<ReturnType<typeof sales.buy>>[] = [];
  let now = START;
  const settleEverything = async () => {
    const open = await db.values<[string]>(
      sql`select id from payments where theater_id = ${fixture.theaterId}`,
    );
    for (const [paymentId] of open) await settlePayment(db, { paymentId, now });
    const owed = await db.values<[string]>(sql`select refunds.id from refunds
      join payments on payments.id = payment_id where theater_id = ${fixture.theaterId}`);
    for (const [refundId] of owed) await settleRefund(db, { refundId, now });
  };
  const check = async () => {
    const wrong = await db.values(sql`
      select vouchers.id from vouchers left join voucher_entries on voucher_id = vouchers.id
      where theater_id = ${fixture.theaterId} group by vouchers.id, value_minor
      having coalesce(sum(amount_minor), 0) not between 0 and value_minor`);
    expect(wrong).toEqual([]);
  };
  for (const one of steps) {
    const voucher = "which" in one ? bought[one.which % Math.max(1, bought.length)] : undefined;
    if (one.kind === "buy") bought.push(await sales.buy(one.valueMinor, now));
    else if (one.kind === "wait") {
      now += one.minutes * MINUTE_MS;
      await settleEverything();
    } else if (one.kind === "pay" && voucher) {
      const held = await sales.hold({ first: one.first * 2, seats: 1, at: now }).catch(() => null);
      if (!held) continue;
      const expectedVoucherMinor = Math.min(held.dueMinor, await sales.balance(voucher.id));
      const { code } = voucher;
      const started = await sales.payFor(held, { code, expectedVoucherMinor, method: one.method, at: now });
      if (one.isLost)
        await db.run(sql`delete from seat_claims where hold_id = ${held.holdId} and booking_id is null`);
      if (started.ok && !one.isLeft) await settlePayment(db, { paymentId: started.value.paymentId, now });
    } else if (one.kind === "cancel") {
      const booked = await db.values<[string]>(sql`
        select id from bookings where showtime_id = ${fixture.showtimeId} and cancelled_at is null`);
      const [bookingId = ""] = booked[one.which % Math.max(1, booked.length)] ?? [];
      const booking = await getBookingForStaff(db, { staff, bookingId });
      const ticketIds = booking?.tickets.map(({ id }) => id) ?? [];
      if (booking) {
        const expectedRefundMinor = refundOf(booking, booking.tickets).refundMinor;
        await cancelTicketsByStaff(db, { staff, bookingId, ticketIds, expectedRefundMinor, now });
      }
    } else if (one.kind === "set-fee") await feeSales(db, fixture, now).setFee(one.fee);
    else if (one.kind === "refund-voucher" && voucher) {
      const { orderId, lineId: orderLineId } = voucher;
      const lines = [{ orderLineId, amountMinor: one.amountMinor }];
      await refundOrder(db, { staff, orderId, lines, reason: "unwanted", now });
    } else if (one.kind === "block" && voucher)
      await setVoucherBlock(db, {
        ...{ staff, voucherId: voucher.id, isBlocked: one.isBlocked, reason: "stolen", now },
      });
    await check();
  }
  now += HOUR_MS;
  await settleEverything();
  const orders = await db.values<[string]>(
    sql`select id from orders where theater_id = ${fixture.theaterId}`,
  );
  for (const [orderId] of orders) await settleOrder(db, { orderId, now });
  await settleEverything();
  await check();
  // each that came in is booked, or all of it goes back; and a voucher has what was not spent and has come back
  expect(
    await db.values(sql`
      select id, state, tender from payments where theater_id = ${fixture.theaterId} and captured_at is not null
        and (state not in ('booked', 'refunded') or state = 'refunded' and amount_minor <> (
          select coalesce(sum(amount_minor), 0) from refunds where payment_id = payments.id))`),
  ).toEqual([]);
  expect(
    await db.values(sql`
      select payments.id from payments where tender = 'voucher' and theater_id = ${fixture.theaterId} and (
        -amount_minor is not (select amount_minor from voucher_entries where payment_id = payments.id)
        or (select coalesce(sum(amount_minor), 0) from refunds where payment_id = payments.id)
          <> (select coalesce(sum(e.amount_minor), 0) from voucher_entries e join refunds r on r.id = e.refund_id
            where r.payment_id = payments.id and e.kind = 'refund'))`),
  ).toEqual([]);
}

describe.each(engines)("whatever happens, on %s", (name, open) => {
  it("vouchers stay between nothing and their value, and what came in is booked or goes back", async () => {
    const db = open();
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) =>
      follow(db, [{ kind: "buy", valueMinor: 2_000 }, ...steps]),
    );
    await fc.assert(property, { numRuns: name === "libSQL" ? 5 : 60, interruptAfterTimeLimit: 90_000 });
  }, 120_000);
});
