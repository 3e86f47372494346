import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { shiftEntries } from "@/db/schema/shifts";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import type { Sale } from "@/lib/box-office/sale";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { newId } from "@/lib/id";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { refundTickets } from "@/lib/ordering/refunds/refund-tickets";
import { closeShift } from "./close-shift";
import { getShift } from "./get-shift";
import { listShifts } from "./list-shifts";
import { moveCash } from "./move-cash";
import { openShift } from "./open-shift";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a shift at the counter on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    staff = await addOwner(db, fixture.theaterId);
  });

  const begin = async (floatMinor = 10_000) => {
    const opened = await openShift(db, { staff, theaterId: fixture.theaterId, floatMinor, now });
    if (!opened.ok) throw new Error(opened.code);
    return opened.value.shiftId;
  };
  const sell = async (places: number[], more: Partial<Sale> = {}) => {
    const sold = await sellAtCounter(db, {
      ...{ staff, saleId: newId(), showtimeId: fixture.showtimeId, revision: 1, houseSeatIds: [], now },
      choices: places.map((place) => ({
        seatId: fixture.seatIds[place] as number,
        ticketTypeId: fixture.ticketTypeId,
      })),
      expectedTotalMinor: 1_250 * places.length,
      payment: { kind: "cash", givenMinor: 10_000 },
      contact: { name: "", email: "" },
      isOverride: false,
      ...more,
    });
    if (!sold.ok) throw new Error(sold.code);
    return sold.value.bookingId;
  };
  const sums = async (shiftId: string) =>
    (await db.select().from(shiftEntries).where(eq(shiftEntries.shiftId, shiftId))).map(
      ({ kind, amountMinor }) => [kind, amountMinor],
    );
  const close = (shiftId: string, countedMinor: number, by = staff) =>
    closeShift(db, { staff: by, shiftId, countedMinor, note: "", now: now + 1 });

  it("expects its float, cash sales and what was handed back, and no card", async () => {
    const shiftId = await begin();
    const bookingId = await sell([0, 1]);
    await sell([2], { payment: { kind: "complimentary", reason: "Press" }, expectedTotalMinor: 0 });
    await sell([3], { payment: { kind: "terminal", receipt: "0042" } });
    const booking = await getBookingForStaff(db, { staff, bookingId });
    const [first, second] = booking?.tickets.map(({ id }) => id) ?? [];
    const of = { staff, bookingId, reason: "a broken chair", now };
    expect(
      await refundTickets(db, { ...of, ticketIds: [first ?? ""], expectedRefundMinor: 1_250 }),
    ).toMatchObject({ ok: true });
    expect(
      await cancelTicketsByStaff(db, { ...of, ticketIds: [second ?? ""], expectedRefundMinor: 1_250 }),
    ).toMatchObject({ ok: true });
    expect(await sums(shiftId)).toEqual([
      ["sale", 2_500],
      ["refund", -1_250],
      ["refund", -1_250],
    ]);
    expect(await close(shiftId, 9_990)).toMatchObject({ ok: true });
    const report = await getShift(db, { shiftId, staff });
    expect(report).toMatchObject({ expectedMinor: 10_000, countedMinor: 9_990, closedAt: now + 1 });
    expect(report?.entries.map(({ bookingId }) => bookingId)).toEqual([bookingId, bookingId, bookingId]);
  });

  it("counts what its person puts in and takes out, and no more than is there", async () => {
    const shiftId = await begin(500);
    const move = (kind: "paid-in" | "paid-out", amountMinor: number) =>
      moveCash(db, { staff, shiftId, kind, amountMinor, reason: "to the safe", now });
    expect(await move("paid-in", 300)).toMatchObject({ ok: true });
    expect(await move("paid-out", 801)).toEqual({ ok: false, code: "not-that-much" });
    expect(await move("paid-out", 800)).toMatchObject({ ok: true });
    expect(await getShift(db, { shiftId, staff })).toMatchObject({ expectedMinor: 0 });
  });

  it("is one a person and theater, and takes nothing more once it is closed", async () => {
    const shiftId = await begin();
    expect(await openShift(db, { staff, theaterId: fixture.theaterId, floatMinor: 1, now })).toEqual({
      ok: false,
      code: "open-already",
    });
    const closings = await Promise.all([close(shiftId, 10_000), close(shiftId, 9_000)]);
    expect(closings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(closings.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: "closed-already" }]);
    await sell([3]);
    expect(await sums(shiftId)).toEqual([]);
    expect(
      await moveCash(db, { staff, shiftId, kind: "paid-in", amountMinor: 1, reason: "late", now }),
    ).toEqual({ ok: false, code: "closed-already" });
    await begin(0);
    await sell([4]);
    expect(await listShifts(db, { staff })).toMatchObject({
      open: [{ expectedMinor: 1_250 }],
      closed: [{ id: shiftId, expectedMinor: 10_000 }],
    });
  });

  it("is whole whenever a sale meets its closing: what is sold is in it, or after it", async () => {
    const late = { isOverride: true };
    for (let round = 0; round < 5; round++) {
      const shiftId = await begin(0);
      await Promise.all([sell([2 * round], late), close(shiftId, 0), sell([2 * round + 1], late)]);
      const report = await getShift(db, { shiftId, staff });
      const sum = report?.entries.reduce((total, { amountMinor }) => total + amountMinor, 0);
      expect(report).toMatchObject({ expectedMinor: sum, closedAt: now + 1 });
    }
  });

  it("is its person's, and its theater's owner's: nobody else's", async () => {
    const shiftId = await begin();
    const owner = await addOwner(db, fixture.theaterId);
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const doorman = await addDoorStaff(db, fixture.theaterId);
    expect(await getShift(db, { shiftId, staff: owner })).toMatchObject({ userId: staff.userId });
    for (const other of [stranger, doorman]) {
      expect(await getShift(db, { shiftId, staff: other })).toBeNull();
      expect(await close(shiftId, 0, other)).toEqual({ ok: false, code: "not-found" });
      expect(await openShift(db, { staff: other, theaterId: fixture.theaterId, floatMinor: 0, now })).toEqual(
        { ok: false, code: "not-found" },
      );
      expect(
        await moveCash(db, { staff: other, shiftId, kind: "paid-in", amountMinor: 1, reason: "x", now }),
      ).toEqual({ ok: false, code: "not-found" });
      expect(await listShifts(db, { staff: other })).toMatchObject({ open: [], closed: [] });
    }
  });
});
