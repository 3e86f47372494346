import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { bookings } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { getBookingTimeline } from "@/lib/bookings/get-booking-timeline";
import { listHouseSeats } from "@/lib/claims/list-house-seats";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { blockSeats } from "./block-seats";
import type { Sale } from "./sale";
import { sellAtCounter } from "./sell-at-counter";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
const endsAt = startsAt + 2 * 3_600_000;

describe.each(engines)("the counter on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
  });

  const seats = (...places: number[]) => places.map((place) => fixture.seatIds[place] as number);
  const sell = (places: number[], more: Partial<Sale> = {}) =>
    sellAtCounter(db, {
      staff,
      saleId: newId(),
      showtimeId: fixture.showtimeId,
      revision: 1,
      choices: seats(...places).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      houseSeatIds: [],
      expectedTotalMinor: 1_250 * places.length,
      payment: { kind: "cash", givenMinor: 10_000 },
      contact: { name: "", email: "" },
      isOverride: false,
      now,
      ...more,
    });
  const free = { payment: { kind: "complimentary" as const, reason: "Press" }, expectedTotalMinor: 0 };
  const bookingId = async (...args: Parameters<typeof sell>) => {
    const sold = await sell(...args);
    if (!sold.ok) throw new Error(sold.code);
    return sold.value.bookingId;
  };
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));

  it("takes a card on the house's terminal, and hands back nothing in cash", async () => {
    const payment = { kind: "terminal" as const, receipt: "0042" };
    const id = await bookingId([0], { payment });
    expect(await getBookingForStaff(db, { staff, bookingId: id })).toMatchObject({ paidWith: "terminal" });
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(entry?.details).toMatchObject({ payment, totalMinor: 1_250 });
  });

  it("sells for cash and tells the change; the tickets are there at once", async () => {
    const sold = await sell([0, 1], { payment: { kind: "cash", givenMinor: 5_000 } });
    expect(sold).toMatchObject({ ok: true, value: { totalMinor: 2_500, changeMinor: 2_500 } });
    const id = (sold.ok && sold.value.bookingId) || "";
    const booking = await getBookingForStaff(db, { staff, bookingId: id });
    expect(booking).toMatchObject({ channel: "counter", paidWith: "cash", totalMinor: 2_500, name: "" });
    expect(booking?.tickets.map(({ seatNumber }) => seatNumber)).toEqual(["1", "2"]);
    const paid = await db
      .select()
      .from(payments)
      .where(eq(payments.orderId, booking?.orderId ?? ""));
    expect(paid).toMatchObject([{ state: "booked", tender: "cash", provider: null, amountMinor: 2_500 }]);
    expect(await claims()).toHaveLength(2);
    expect(
      (await getBookingTimeline(db, { id, orderId: booking?.orderId ?? "" })).map(({ what }) => what),
    ).toEqual(["sold"]);
  });

  it("asks for enough, and for the price that was shown", async () => {
    expect(await sell([0], { payment: { kind: "cash", givenMinor: 1_249 } })).toMatchObject({
      code: "too-little",
    });
    expect(await sell([0], { expectedTotalMinor: 1_000 })).toMatchObject({ code: "price-changed" });
    expect(await sell([])).toMatchObject({ code: "no-seats" });
    expect(await claims()).toEqual([]);
  });

  it("gives seats away with a reason, and writes to whoever left an address", async () => {
    const id = await bookingId([0], { ...free, contact: { name: "Ada", email: "ada@counter.example.com" } });
    const booking = await getBookingForStaff(db, { staff, bookingId: id });
    expect(booking).toMatchObject({
      paidWith: "complimentary",
      totalMinor: 0,
      tickets: [{ paidMinor: 0 }],
    });
    const timeline = await getBookingTimeline(db, { id, orderId: booking?.orderId ?? "" });
    expect(timeline.map(({ what }) => what).sort()).toEqual(["noted", "sold", "told"]);
    const letters = await db.select().from(messages).where(eq(messages.bookingId, id));
    expect(letters).toMatchObject([{ to: "ada@counter.example.com", kind: "booking-confirmed" }]);
  });

  it("makes one booking of a double click", async () => {
    const saleId = newId();
    const both = await Promise.all([sell([0], { saleId }), sell([0], { saleId })]);
    const again = await sell([0], { saleId });
    expect(again).toMatchObject({ ok: true });
    expect(both).toEqual([again, again]);
    expect(await sell([5], { saleId })).toMatchObject({ code: "sold-before" });
    const made = await db.select().from(bookings).where(eq(bookings.showtimeId, fixture.showtimeId));
    expect(made).toHaveLength(1);
  });

  it("sells a seat that two tills want once, and tells the other what is free nearby", async () => {
    const both = await Promise.all([sell([4, 5]), sell([5, 6], { isOverride: true })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = both.find(({ ok }) => !ok);
    expect(lost).toMatchObject({
      code: "seats-taken",
      taken: seats(5),
      nearest: [expect.any(Number), expect.any(Number)],
    });
    expect(await claims()).toHaveLength(2);
  });

  it("does not take what a customer is choosing, but what they let run out", async () => {
    const holder = { visitorId: newId(), userId: null };
    await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: seats(0, 1), holder, now });
    expect(await sell([0, 1])).toMatchObject({ code: "seats-taken" });
    expect(await sell([0, 1], { now: now + 9 * 60_000 })).toMatchObject({ ok: true });
  });

  it("warns of a seat left alone, and passes over the rule when told to, in the audit log", async () => {
    expect(await sell([1])).toMatchObject({ code: "stranded-seat", seats: seats(0), fix: expect.any(Array) });
    const id = await bookingId([1], { isOverride: true });
    const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(entry).toMatchObject({ action: "booking.sold", details: { passedOver: "stranded-seat" } });
  });

  it("sells a house seat by releasing it in the same batch, when the seller saw that it is one", async () => {
    const { showtimeId } = fixture;
    await blockSeats(db, { staff, showtimeId, seatIds: seats(0, 1), reason: "Press", now });
    expect(await sell([0])).toMatchObject({ code: "seats-taken", taken: seats(0) });
    const houseSeatIds = seats(0);
    // seat 1 is blocked, so the row begins behind it
    expect(await sell([0], { houseSeatIds })).toMatchObject({ ok: true });
    expect(await listHouseSeats(db, { staff, showtimeId })).toMatchObject([{ seatId: seats(1)[0] }]);
    expect(await sell([0], { houseSeatIds })).toMatchObject({ code: "seats-taken" });
  });

  it("sells to late comers until the end, and not for a showtime that is cancelled", async () => {
    expect(await sell([0], { now: startsAt + 60_000 })).toMatchObject({ ok: true });
    expect(await sell([9], { now: endsAt })).toMatchObject({ code: "showtime-over" });
    const state = "cancelled" as const;
    await db.update(showtimes).set({ state }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await sell([9])).toMatchObject({ code: "showtime-cancelled" });
  });

  it("is kept by who runs the theater", async () => {
    for (const who of [
      await addDoorStaff(db, fixture.theaterId),
      await addOwner(db, (await makeFixture(db, { startsAt })).theaterId),
    ])
      expect(await sell([0], { staff: who })).toMatchObject({ code: "not-found" });
  });

  it("hands cash back at the counter alone, and refunds nothing for what was free", async () => {
    const paid = await getBookingForStaff(db, { staff, bookingId: await bookingId([0]) });
    const gift = await getBookingForStaff(db, { staff, bookingId: await bookingId([9], free) });
    if (!paid || !gift) throw new Error("not sold");
    const cancel = (booking: typeof paid, expectedRefundMinor: number) => ({
      ticketIds: booking.tickets.map(({ id }) => id),
      expectedRefundMinor,
      now,
    });
    const own = { linkToken: paid.linkToken, userId: null };
    expect(await cancelTickets(db, { ...own, ...cancel(paid, 1_250) })).toMatchObject({ code: "at-counter" });
    const byStaff = (booking: typeof paid, amount: number) =>
      cancelTicketsByStaff(db, { staff, bookingId: booking.id, ...cancel(booking, amount) });
    expect(await byStaff(paid, 1_250)).toMatchObject({ ok: true, value: { refundMinor: 1_250 } });
    expect(await byStaff(gift, 0)).toMatchObject({ ok: true, value: { refundIds: [] } });
    const back = await db.select().from(refunds).where(eq(refunds.bookingId, paid.id));
    expect(back).toMatchObject([{ state: "succeeded", settledAt: now, reason: "by-staff" }]);
    expect(await db.select().from(refunds).where(eq(refunds.bookingId, gift.id))).toEqual([]);
    expect(await claims()).toEqual([]);
  });
});
