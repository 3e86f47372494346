import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { holdRepeats, holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { addPayment } from "@/db/testing/orders";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addUser } from "@/lib/accounts/testing/people";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { holdSeats } from "@/lib/holding/hold-seats";
import { confirmBooking } from "./confirm-booking";

// what a guard or a rule keeps out is let in without it
breakInvariants("ticket-has-its-seat", "theater-totals");

const now = Date.UTC(2026, 10, 22, 12);
const after = now + HOLD_TTL_MS;

async function scene(state: "pending" | "captured") {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const seatIds = fixture.seatIds.slice(0, 2);
  const paymentId = await payForSeats(db, fixture, { visitorId: "payer", seatIds, state, now });
  const takeOver = () =>
    holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: seatIds.slice(0, 1),
      holder: { visitorId: "rival", userId: null },
      now: after,
    });
  return { db, paymentId, takeOver };
}

describe("a booking of which one step is refused", () => {
  it("leaves nothing behind: no booking, ticket, sold claim, letter or audit entry", async () => {
    const { db, paymentId, takeOver } = await scene("captured");
    await takeOver();
    expect(await confirmBooking(db, { orderId: paymentId, now: after })).toEqual({
      ok: false,
      code: "seats-lost",
    });
    for (const table of [bookings, tickets, messages, auditEntries])
      expect(await db.select().from(table)).toEqual([]);
    expect((await db.select().from(seatClaims)).map(({ bookingId }) => bookingId)).toEqual([null, null]);
    expect(await db.select().from(payments)).toMatchObject([{ state: "captured" }]);
  });

  it("refuses to book a payment without seats", async () => {
    const { db } = await scene("captured");
    const [hold] = await db.select().from(holds);
    const orderId = await addPayment(db, { holdId: hold?.id ?? "", state: "captured", amountMinor: 100 });
    expect(await confirmBooking(db, { orderId, now })).toEqual({ ok: false, code: "seats-lost" });
    for (const table of [bookings, tickets, messages]) expect(await db.select().from(table)).toEqual([]);
  });

  it("is half a booking without the condition on its seats (twin)", async () => {
    const { db, paymentId, takeOver } = await scene("captured");
    await takeOver();
    expect(
      await confirmBooking(withoutGuard(db, "seats-lost"), { orderId: paymentId, now: after }),
    ).toMatchObject({
      ok: true,
    });
    expect(await db.select().from(tickets)).toHaveLength(2);
    const sold = await db.select().from(seatClaims).where(sql`booking_id is not null`);
    expect(sold).toHaveLength(1);
  });
});

it("belongs to the account of a guest who signed in while paying", async () => {
  const { db, paymentId } = await scene("captured");
  const { id } = await addUser(db, "ada@example.com");
  await adoptHolds(db, { visitorId: "payer", userId: id, now: after });
  await confirmBooking(db, { orderId: paymentId, now: after });
  expect(await db.select().from(orders)).toMatchObject([{ userId: id }]);
});

it("ends the hold that it was paid for: who comes again begins another", async () => {
  const { db, paymentId } = await scene("captured");
  await confirmBooking(db, { orderId: paymentId, now });
  const [bought] = await db.select().from(seatClaims);
  if (!bought) throw new Error("no seat");
  const holder = { visitorId: "payer", userId: null };
  const { showtimeId, seatId, holdId } = bought;
  const again = await holdSeats(db, { showtimeId, seatIds: [seatId + 4], holder, now });
  expect(again).toMatchObject({ ok: true, value: { seatIds: [seatId + 4] } });
  expect(again.ok && again.value.id).not.toBe(holdId);
});

it("forgets how often its seats were held without being bought, and no others", async () => {
  const { db, paymentId } = await scene("captured");
  const [bought] = await db.select().from(seatClaims);
  if (!bought) throw new Error("no seat");
  const { showtimeId, seatId } = bought;
  const repeat = { showtimeId, network: "address", holds: 3, lastHoldId: "other", lastAt: now };
  await db.insert(holdRepeats).values([
    { ...repeat, seatId },
    { ...repeat, seatId: seatId + 2 },
  ]);
  await confirmBooking(db, { orderId: paymentId, now });
  expect(await db.select().from(holdRepeats)).toMatchObject([{ seatId: seatId + 2 }]);
});

describe("a payment that has not been captured", () => {
  it("makes no booking", async () => {
    const { db, paymentId } = await scene("pending");
    expect(await confirmBooking(db, { orderId: paymentId, now })).toEqual({
      ok: false,
      code: "not-captured",
    });
    expect(await db.select().from(bookings)).toEqual([]);
  });

  const refund = (db: Database) => () => db.update(payments).set({ state: "refunded" });

  it("makes none when it is refunded between reading and writing", async () => {
    const { db, paymentId } = await scene("captured");
    const refused = await confirmBooking(meanwhile(db, refund(db)), { orderId: paymentId, now });
    expect(refused).toEqual({ ok: false, code: "not-captured" });
  });

  it("is still none without that condition: the order of states refuses it (twin of both)", async () => {
    const { db, paymentId } = await scene("captured");
    const unguarded = meanwhile(withoutGuard(db, "not-captured"), refund(db));
    await expect(confirmBooking(unguarded, { orderId: paymentId, now })).rejects.toThrow(
      "payment_state_order",
    );
    await db.run(sql`drop trigger payments_walk_forward`);
    await db.run(sql`update payments set state = 'captured'`);
    const again = meanwhile(withoutGuard(db, "not-captured"), refund(db));
    expect(await confirmBooking(again, { orderId: paymentId, now })).toMatchObject({ ok: true });
    const paid = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect(paid).toMatchObject([{ state: "booked" }]);
  });
});
