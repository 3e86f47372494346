import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { settleRefund } from "@/lib/payments/settle-refund";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { retryRefund } from "./retry-refund";

// what a guard or a rule keeps out is let in without it
breakInvariants("ledger-totals");

const now = Date.UTC(2026, 10, 22, 12);

async function oweRefund(payment: Partial<typeof payments.$inferInsert>) {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const staff = await addOwner(db, fixture.theaterId);
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
  const ticketIds = booking.tickets.map(({ id }) => id);
  const cancelled = await cancelTicketsByStaff(db, {
    staff,
    bookingId: booking.id,
    ticketIds,
    expectedRefundMinor: 1_250,
    now,
  });
  await db.run(sql`drop trigger payments_sum_stands`);
  await db.update(payments).set(payment).where(eq(payments.orderId, booking.orderId));
  const refundId = (cancelled.ok && cancelled.value.refundIds[0]) || "";
  const state = () => db.select().from(refunds).where(eq(refunds.id, refundId)).get();
  return { db, staff, refundId, state };
}

it("asks again for a refund that was refused, and keeps what the provider said until then", async () => {
  const { db, staff, refundId, state } = await oweRefund({ providerRef: "no-refund.0.x" });
  await settleRefund(db, { refundId, now });
  expect(await state()).toMatchObject({ state: "failed", failure: expect.stringContaining("refuse") });
  expect(await retryRefund(db, { staff, refundId, now: now + 1 })).toMatchObject({ ok: true });
  expect(await state()).toMatchObject({ state: "succeeded", failure: null, settledAt: now + 1 });
  expect(await retryRefund(db, { staff, refundId, now })).toEqual({ ok: false, code: "settled-already" });
});

it.each(["cash", "terminal"] as const)(
  "leaves a refund of what staff took by %s waiting until somebody says that it was handed back",
  async (tender) => {
    const { db, staff, refundId, state } = await oweRefund({
      tender,
      provider: null,
      providerRef: null,
    });
    await settleRefund(db, { refundId, now });
    await settleStalePayments(db, { now: now + 60_000 });
    expect(await state()).toMatchObject({ state: "requested" });
    expect(await retryRefund(db, { staff, refundId, now: now + 1 })).toMatchObject({ ok: true });
    expect(await state()).toMatchObject({ state: "succeeded", settledAt: now + 1 });
  },
);

it("is for who runs the theater alone", async () => {
  const { db, refundId } = await oweRefund({ method: "succeed" });
  const foreign = await makeFixture(db, { startsAt: now });
  const staff = await addOwner(db, foreign.theaterId);
  expect(await retryRefund(db, { staff, refundId, now })).toEqual({ ok: false, code: "not-found" });
});
