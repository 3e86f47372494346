import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { addRefund } from "@/db/testing/orders";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { countOpen, refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { testProvider } from "@/lib/payments/test-provider";
import { cancelShowtime } from "./cancel-showtime";

breakInvariants("cancelled-ticket-is-accounted-for", "refunds-within-payment", "refunds-within-line");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 24 * HOUR_MS;
const REASON = "The projector is broken.";

describe.each(engines)("cancelling a showtime on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
    for (let i = 0; i < 5; i++)
      await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(2 * i, 2 * i + 2), now });
  });

  const cancelIt = (more: { revision?: number; staff?: StaffMember; now?: number } = {}) =>
    cancelShowtime(db, { showtimeId: fixture.showtimeId, revision: 1, reason: REASON, staff, now, ...more });
  const refundAll = () => refundCancelled(db, { showtimeId: fixture.showtimeId, userId: null, now });
  const booked = () => db.select().from(bookings).where(eq(bookings.showtimeId, fixture.showtimeId));
  const refunded = () =>
    db
      .select({ refund: refunds })
      .from(refunds)
      .innerJoin(bookings, eq(bookings.id, refunds.bookingId))
      .where(eq(bookings.showtimeId, fixture.showtimeId));
  const told = () =>
    db
      .select({ message: messages })
      .from(messages)
      .innerJoin(bookings, eq(bookings.id, messages.bookingId))
      .where(sql`${bookings.showtimeId} = ${fixture.showtimeId} and kind = 'showtime-cancelled'`);
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));

  it("stops sales at once and lets go what is held, before anything is refunded", async () => {
    const holder = { visitorId: newId(), userId: null };
    const seatIds = fixture.seatIds.slice(15, 16);
    await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    expect(await cancelIt()).toMatchObject({ ok: true });
    expect(await claims()).toHaveLength(10);
    const again = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    expect(again.ok).toBe(false);
    expect(await db.select().from(showtimes).where(eq(showtimes.id, fixture.showtimeId))).toMatchObject([
      { state: "cancelled", cancelledAt: now, cancelReason: REASON },
    ]);
    expect(await countOpen(db, fixture.showtimeId)).toBe(5);
  });

  it("refunds everyone and tells them why", async () => {
    await cancelIt();
    expect(await refundAll()).toBe(5);
    expect((await refunded()).map(({ refund }) => [refund.amountMinor, refund.state, refund.reason])).toEqual(
      Array(5).fill([2_500, "succeeded", "showtime-cancelled"]),
    );
    expect((await booked()).every(({ cancelledAt }) => cancelledAt === now)).toBe(true);
    expect(await claims()).toEqual([]);
    const letters = await told();
    expect(letters).toHaveLength(5);
    expect(letters[0]?.message.payload).toMatchObject({ reason: REASON, refundMinor: 2_500, isCash: false });
  });

  it("goes on where it was interrupted, and refunds nobody twice", async () => {
    await cancelIt();
    const { batch } = db;
    let writes = 0;
    const crash = vi.spyOn(db, "batch").mockImplementation((steps) => {
      // three bookings take two batches each: the refund written down, and the provider's answer
      if (++writes > 5) throw new Error("the machine went down");
      return batch.call(db, steps) as never;
    });
    await expect(refundAll()).rejects.toThrow("the machine went down");
    crash.mockRestore();
    expect(await countOpen(db, fixture.showtimeId)).toBe(2);
    // the third one's refund is written down, and nobody knows whether the provider heard of it
    expect((await refunded()).map(({ refund }) => refund.state).sort()).toContain("requested");

    await settleStalePayments(db, { now: now + 60_000 });
    // some of all at a time, and others' are on the shared server as well
    await vi.waitFor(
      async () => {
        await Promise.all([refundAll(), refundAll(), settleStalePayments(db, { now: now + 120_000 })]);
        const all = await refunded();
        expect(all.map(({ refund }) => [refund.amountMinor, refund.state])).toEqual(
          Array(5).fill([2_500, "succeeded"]),
        );
      },
      { timeout: 20_000, interval: 0 },
    );
    expect(await told()).toHaveLength(5);
    expect(await countOpen(db, fixture.showtimeId)).toBe(0);
  });

  it("refunds only what has not gone back yet", async () => {
    const [first] = await booked();
    const part = { id: newId(), bookingId: first?.id ?? "", amountMinor: 1_000, reason: "by-staff" as const };
    await addRefund(db, { ...part, paymentId: first?.orderId ?? "", createdAt: now });
    await cancelIt();
    await refundAll();
    const sum = (await refunded())
      .filter(({ refund }) => refund.orderId === first?.orderId)
      .reduce((total, { refund }) => total + refund.amountMinor, 0);
    expect(sum).toBe(2_500);
  });

  it("leaves a ticket that was cancelled before with the time of that", async () => {
    const [first] = await booked();
    const its = eq(tickets.bookingId, first?.id ?? "");
    await db
      .update(tickets)
      .set({ cancelledAt: now - 1 })
      .where(its);
    await cancelIt();
    await refundAll();
    const given = await db.select({ at: tickets.cancelledAt }).from(tickets).where(its);
    expect(new Set(given.map(({ at }) => at))).toEqual(new Set([now - 1]));
  });

  it("ends a payment that was under way as a refund", async () => {
    const paymentId = await payForSeats(db, fixture, { seatIds: fixture.seatIds.slice(12, 13), now });
    await cancelIt();
    expect(await settlePayment(db, { paymentId, now })).toBe("refunded");
    expect(await db.select().from(refunds).where(eq(refunds.paymentId, paymentId))).toMatchObject([
      { amountMinor: 1_250, state: "succeeded", reason: "showtime-cancelled" },
    ]);
    expect(await db.select().from(payments).where(eq(payments.id, paymentId))).toMatchObject([
      { state: "refunded" },
    ]);
  });

  it("is for those who run the theater, for what is not over, and once", async () => {
    const other = await makeFixture(db, { startsAt });
    expect(await cancelIt({ staff: await addOwner(db, other.theaterId) })).toMatchObject({
      code: "not-found",
    });
    expect(await cancelIt({ now: startsAt + 3 * HOUR_MS })).toMatchObject({ code: "over" });
    expect(await cancelIt({ revision: 9 })).toMatchObject({ code: "stale" });
    expect(await cancelIt({ staff: await addAdmin(db) })).toMatchObject({ ok: true });
    expect(await cancelIt()).toMatchObject({ code: "already-cancelled" });
    expect(await cancelIt({ revision: 2 })).toMatchObject({ code: "already-cancelled" });
  });

  it("goes on with the others when the provider does not answer for one", async () => {
    await cancelIt();
    const refund = vi.spyOn(testProvider, "refund").mockRejectedValueOnce(new Error("no answer"));
    expect(await refundAll()).toBe(5);
    refund.mockRestore();
    expect((await refunded()).filter(({ refund: { state } }) => state === "requested")).toHaveLength(1);
    // some of all at a time, and others' are on the shared server as well
    await vi.waitFor(
      async () => {
        await settleStalePayments(db, { now: now + 60_000 });
        expect((await refunded()).every(({ refund: { state } }) => state === "succeeded")).toBe(true);
      },
      { timeout: 20_000, interval: 0 },
    );
  });
});

describe("a booking of a showtime that was cancelled", () => {
  const makeCancelled = async (db: Database) => {
    const fixture = await makeFixture(db, { startsAt });
    await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
    const { showtimeId } = fixture;
    await cancelShowtime(db, {
      showtimeId,
      revision: 1,
      reason: "The projector is broken.",
      staff: await addAdmin(db),
      now,
    });
    const [booking] = await db.select().from(bookings).where(eq(bookings.showtimeId, showtimeId));
    if (!booking) throw new Error("no booking");
    const refundByHand = (amountMinor: number) =>
      addRefund(db, {
        ...{ id: newId(), paymentId: booking.orderId, bookingId: booking.id, createdAt: now },
        ...{ amountMinor, reason: "by-staff" as const, state: "succeeded" as const },
      });
    return { refundByHand, input: { showtimeId, userId: null, now } };
  };

  it("is told twice by two who go on at once, without the condition that it stands (twin)", async () => {
    const db = openTestDatabase();
    const { refundByHand, input } = await makeCancelled(db);
    await refundByHand(2_500);
    const unguarded = withoutGuard(db, "done");
    await Promise.all([refundCancelled(unguarded, input), refundCancelled(unguarded, input)]);
    const told = await db.select().from(messages).where(eq(messages.kind, "showtime-cancelled"));
    expect(told).toHaveLength(2);
  });

  it("gets back too much after another refund, without the condition on it and the ledger's own rules (twin)", async () => {
    const db = openTestDatabase();
    const { refundByHand, input } = await makeCancelled(db);
    await db.run(sql`drop trigger refunds_within_payment`);
    await db.run(sql`drop trigger refund_lines_within_line`);
    await refundCancelled(
      meanwhile(withoutGuard(db, "other-refund"), () => refundByHand(1_000)),
      input,
    );
    const back = (await db.select().from(refunds)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(back).toBe(3_500);
  });
});
