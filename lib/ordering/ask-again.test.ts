import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { bookings } from "@/db/schema/bookings";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { ofPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import type { TestOutcome } from "@/lib/payments/test-provider";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { askAgain } from "./ask-again";
import { expectedEnd, getPaymentForStaff } from "./get-payment-for-staff";
import { getPaymentTimeline } from "./get-payment-timeline";
import { retryRefund } from "./refunds/retry-refund";
import { settlePayment } from "./settle-payment";

const now = Date.UTC(2026, 10, 22, 12);
const later = now + 20 * MINUTE_MS;

describe.each(engines)("a payment in doubt on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
  });

  const seatIds = () => fixture.seatIds.slice(0, 2);
  const doubtful = async (method: TestOutcome = "succeed", answersAt = 0) => {
    const paymentId = await payForSeats(db, fixture, { seatIds: seatIds(), state: "pending", now });
    await db.update(payments).set({ method }).where(eq(payments.id, paymentId));
    await answerAs(db, paymentId, method, { answersAt });
    return paymentId;
  };
  const ask = (paymentId: string, more: { staff?: StaffMember; now?: number } = {}) =>
    askAgain(db, { staff, paymentId, now: later, ...more });
  const asked = (paymentId: string) =>
    db.select().from(auditEntries).where(eq(auditEntries.objectId, paymentId));
  const stateOf = async (id: string) =>
    (await db.select().from(payments).where(eq(payments.id, id)).get())?.state;

  it("becomes a booking when it was paid, once, and its page tells who asked", async () => {
    const paymentId = await doubtful();
    expect(await getPaymentForStaff(db, { staff, paymentId, now })).toMatchObject({
      seatsLeft: 2,
      bookingId: null,
    });
    const both = await Promise.all([ask(paymentId), ask(paymentId)]);
    expect(both).toContainEqual({ ok: true, value: { state: "booked" } });
    expect(await db.select().from(bookings).where(ofPayment(paymentId))).toHaveLength(1);
    expect(await ask(paymentId)).toEqual({ ok: false, code: "over" });
    const found = await getPaymentForStaff(db, { staff, paymentId, now });
    if (!found) throw new Error("not found");
    expect(found.bookingId).not.toBeNull();
    const timeline = await getPaymentTimeline(db, found);
    expect(timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["begun", "captured", "asked-again", "booked"]),
    );
    expect(timeline.find(({ what }) => what === "asked-again")?.who).toBe(staff.name);
  });

  it("stays as it is while there is no answer, and ends when it was declined", async () => {
    const waiting = await doubtful("succeed", later + HOUR_MS);
    expect(await ask(waiting)).toEqual({ ok: true, value: { state: "pending" } });
    expect(await ask(waiting, { now: later + 2 * HOUR_MS })).toMatchObject({ value: { state: "booked" } });
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    staff = await addOwner(db, fixture.theaterId);
    const paymentId = await doubtful("decline");
    expect(await ask(paymentId)).toEqual({ ok: true, value: { state: "declined" } });
    expect(await db.select().from(bookings).where(ofPayment(paymentId))).toEqual([]);
  });

  it("goes back when its seats have gone, and a refund that was refused is asked for again from here", async () => {
    const paymentId = await doubtful("no-refund");
    const rival = { visitorId: newId(), userId: null };
    await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: seatIds(), holder: rival, now: later });
    const left = await getPaymentForStaff(db, { staff, paymentId, now });
    expect(left && expectedEnd(left, later)).toBe("seats-lost");
    expect(await ask(paymentId)).toEqual({ ok: true, value: { state: "refunded" } });
    const [refund] = await db.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    expect(refund).toMatchObject({ state: "failed", amountMinor: 2_500, bookingId: null });
    const again = { refundId: refund?.id ?? "", now: later };
    const other = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    expect(await retryRefund(db, { ...again, staff: other })).toMatchObject({ code: "not-found" });
    expect(await retryRefund(db, { ...again, staff })).toEqual({ ok: true, value: null });
    expect((await asked(paymentId)).map(({ action }) => action)).toContain("payment.refund-retried");
    expect((await getPaymentForStaff(db, { staff, paymentId, now }))?.refunds).toMatchObject([
      { state: "succeeded" },
    ]);
  });

  it.each<[string, Partial<typeof showtimes.$inferInsert>, number, string, string]>([
    ["nothing has changed", {}, later, "booked", "booked"],
    ["its showtime has begun", {}, now + 7 * HOUR_MS, "showtime-gone", "refunded"],
    [
      "its showtime was cancelled",
      { state: "cancelled", cancelledAt: now },
      later,
      "showtime-gone",
      "refunded",
    ],
    ["its showtime was changed since", { movedAt: now + 1 }, later, "showtime-moved", "refunded"],
  ])("tells what becomes of it, and that it becomes: %s", async (_what, changed, at, end, state) => {
    const paymentId = await doubtful();
    if (Object.keys(changed).length)
      await db.update(showtimes).set(changed).where(eq(showtimes.id, fixture.showtimeId));
    const found = await getPaymentForStaff(db, { staff, paymentId, now });
    expect(found && expectedEnd(found, at)).toBe(end);
    expect(await ask(paymentId, { now: at })).toEqual({ ok: true, value: { state } });
  });

  it("is nobody's business who does not run the theater", async () => {
    const paymentId = await doubtful();
    const other = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    for (const who of [other, await addDoorStaff(db, fixture.theaterId)]) {
      expect(await getPaymentForStaff(db, { staff: who, paymentId, now })).toBeNull();
      expect(await ask(paymentId, { staff: who })).toEqual({ ok: false, code: "not-found" });
    }
    expect(await asked(paymentId)).toEqual([]);
    expect(await stateOf(paymentId)).toBe("pending");
  });

  it("without the question whose theater it is anybody could settle it (twin)", async () => {
    const paymentId = await doubtful();
    expect(await settlePayment(db, { paymentId, now: later })).toBe("booked");
  });
});
