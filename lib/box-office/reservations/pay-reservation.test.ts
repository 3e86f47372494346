import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getBookingTimeline } from "@/lib/bookings/get-booking-timeline";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { listOwnReservations } from "@/lib/bookings/reservations/list-own-reservations";
import { listReservations } from "@/lib/bookings/reservations/list-reservations";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { addCustomer, type Customer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { endReservation } from "./end-reservation";
import { payReservation } from "./pay-reservation";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;
const until = startsAt - 30 * MINUTE_MS;

describe.each(engines)("the till and a reservation on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let customer: Customer;
  let staff: StaffMember;
  let made: Reservation;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    await letPayAtCounter(db, fixture);
    customer = await addCustomer(db);
    staff = await addOwner(db, fixture.theaterId);
    made = await reserved(db, fixture, { customer, seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const CASH = { kind: "cash", givenMinor: 3_000 } as const;
  type More = { by?: Database; at?: number; payment?: Parameters<typeof payReservation>[1]["payment"] };
  const pay = ({ by = db, at = now + HOUR_MS, payment = CASH }: More = {}, who = staff) =>
    payReservation(by, {
      ...{ reservationId: made.id, expectedTotalMinor: 2_500, payment, staff: who, now: at },
    });
  const end = (by = db, at = now + 1, who = staff) =>
    endReservation(by, { reservationId: made.id, staff: who, now: at });
  const rival = (seatIds: number[], at: number) =>
    holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds, now: at },
      holder: { visitorId: `rival-${made.id}`, userId: null },
    });
  const paid = () => db.select().from(payments).where(eq(payments.orderId, made.orderId));
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));

  it("takes cash for it: a booking of the same reference and link, with tickets, receipt and message", async () => {
    const sold = await pay();
    expect(sold).toMatchObject({
      ok: true,
      value: { reference: made.reference, linkToken: made.linkToken, totalMinor: 2_500, changeMinor: 500 },
    });
    const booking = await getBookingByLink(db, made.linkToken);
    expect(booking).toMatchObject({ paidWith: "cash", channel: "online", hasReceipt: true });
    expect(booking?.tickets.map(({ rowLabel, seatNumber }) => rowLabel + seatNumber)).toEqual(["A1", "A2"]);
    expect(await paid()).toMatchObject([
      { tender: "cash", state: "booked", provider: null, amountMinor: 2_500 },
    ]);
    expect((await claims()).map(({ bookingId }) => bookingId)).toEqual([booking?.id, booking?.id]);
    expect(await db.$count(receipts, eq(receipts.orderId, made.orderId))).toBe(1);
    const told = await db.select().from(messages).where(eq(messages.to, customer.email));
    expect(told.map(({ kind }) => kind)).toEqual(["seats-reserved", "booking-confirmed"]);
    const events = await getBookingTimeline(db, booking ?? { id: "", orderId: "" });
    expect(events.filter(({ what }) => what !== "told").map(({ what, who }) => [what, who])).toEqual([
      ["sold", "Rosa"],
      ["reserved", null],
      ["held", null],
    ]);
    expect(await getReservationByLink(db, { linkToken: made.linkToken, now })).toMatchObject({
      state: "paid",
      bookingId: booking?.id,
    });
  });

  it("takes a card on the house's terminal", async () => {
    const payment = { kind: "terminal", receipt: "0042" } as const;
    expect(await pay({ payment })).toMatchObject({ ok: true, value: { changeMinor: 0 } });
    expect(await paid()).toMatchObject([{ tender: "terminal", method: "terminal" }]);
  });

  it("refunds what was paid like any booking, at the counter", async () => {
    await pay();
    const booking = await getBookingByLink(db, made.linkToken);
    const ticketIds = (booking?.tickets ?? []).map(({ id }) => id);
    const asked = { ticketIds, expectedRefundMinor: 2_500, now: now + 2 * HOUR_MS };
    expect(await cancelTickets(db, { ...asked, linkToken: made.linkToken, userId: null })).toMatchObject({
      code: "at-counter",
    });
    const cancelled = await cancelTicketsByStaff(db, { ...asked, bookingId: booking?.id ?? "", staff });
    expect(cancelled).toMatchObject({ ok: true, value: { refundMinor: 2_500 } });
    expect(await claims()).toEqual([]);
  });

  it("finds it by its reference as it is read aloud, by name and by address", async () => {
    const found = async (typed: string, who = staff) =>
      (await listReservations(db, { staff: who, typed, now })).map(({ id }) => id);
    const { reference, email } = made;
    expect(await found(`${reference.slice(0, 4)}-${reference.slice(4)}`.toLowerCase())).toEqual([made.id]);
    expect(await found("ADA")).toEqual([made.id]);
    expect(await found(email.toUpperCase())).toEqual([made.id]);
    expect(await found("")).toEqual([made.id]);
    expect(await found("100 %_")).toEqual([]);
    const elsewhere = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    expect(await found(reference, elsewhere)).toEqual([]);
    await pay();
    expect(await found("")).toEqual([]);
    expect(await found(reference)).toEqual([made.id]);
    expect(await listOwnReservations(db, { userId: customer.userId, now })).toEqual([]);
  });

  it("is paid once, whatever the double clicks", async () => {
    const twice = await Promise.all([pay(), pay()]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await pay()).toMatchObject({ code: "paid-already" });
    expect(await paid()).toHaveLength(1);
    expect(await claims()).toHaveLength(2);
  });

  it("is refused in the batch too where it was paid a moment before", async () => {
    const other = () => pay();
    expect(await pay({ by: meanwhile(db, other) })).toMatchObject({ code: "paid-already" });
    expect(await paid()).toHaveLength(1);
  });

  it("without that guard the database still takes no money twice (twin)", async () => {
    const by = meanwhile(withoutGuard(db, "paid-already"), () => pay());
    await expect(pay({ by })).rejects.toThrow();
    expect(await paid()).toHaveLength(1);
  });

  it("has lapsed and is paid all the same while nobody else has its seats", async () => {
    expect(await pay({ at: until })).toMatchObject({ ok: true });
    expect(await rival(fixture.seatIds.slice(0, 1), until)).toMatchObject({ code: "seats-taken" });
  });

  it("has lapsed and lost a seat: it is not paid for, and the nearest free ones are named (and its twin)", async () => {
    expect(await rival(fixture.seatIds.slice(0, 1), until)).toMatchObject({ ok: true });
    const [a1, a2, a3] = fixture.seatIds;
    const refused = await pay({ at: until + 1 });
    const { ticketTypeId } = fixture;
    expect(refused).toMatchObject({
      ...{ code: "seats-lost", taken: [{ id: a1 }] },
      instead: [
        { id: a2, ticketTypeId },
        { id: a3, ticketTypeId },
      ],
    });
    expect(await paid()).toEqual([]);
    // one ticket more than there are seats
    const sold = await pay({ by: withoutGuard(db, "seats-lost"), at: until + 1 });
    expect(sold).toMatchObject({ ok: true });
    expect((await getBookingByLink(db, made.linkToken))?.tickets).toHaveLength(2);
    expect((await claims()).filter(({ bookingId }) => bookingId !== null)).toHaveLength(1);
  });

  it("at the very cut-off a rival and the till cannot both have the seats", async () => {
    const [held, sold] = await Promise.all([rival(fixture.seatIds.slice(0, 2), until), pay({ at: until })]);
    expect([held.ok, sold.ok].filter(Boolean)).toHaveLength(1);
    expect(await claims()).toHaveLength(2);
    expect(new Set((await claims()).map(({ holdId }) => holdId)).size).toBe(1);
  });

  it("says none where no seats are left", async () => {
    for (const at of [0, 10])
      await holdSeats(db, {
        ...{ showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(at, at + 10), now: until },
        holder: { visitorId: `rival-${made.id}-${at}`, userId: null },
      });
    expect(await pay({ at: until + 1 })).toMatchObject({ code: "seats-lost", instead: null });
  });

  it("is not paid for once it was ended, nor when that came a moment before", async () => {
    expect(await pay({ by: meanwhile(db, () => end()) })).toMatchObject({ ok: false, code: "ended" });
    expect(await pay()).toMatchObject({ code: "ended" });
    expect(await paid()).toEqual([]);
    expect(await claims()).toEqual([]);
    expect(await rival(fixture.seatIds.slice(0, 2), now + 2)).toMatchObject({ ok: true });
  });

  it("is ended by staff once, who tell its customer", async () => {
    expect(await end()).toEqual({ ok: true, value: null });
    expect(await end()).toMatchObject({ code: "not-standing" });
    const told = await db.select().from(messages).where(eq(messages.to, customer.email));
    expect(told.at(-1)).toMatchObject({ kind: "reservation-ended", payload: { endedAs: "by-staff" } });
  });

  it("is not ended once it is paid for (and its twin)", async () => {
    const by = meanwhile(db, () => pay());
    expect(await end(by)).toMatchObject({ code: "not-standing" });
    expect(await claims()).toHaveLength(2);
    expect(await end(withoutGuard(db, "not-standing"))).toMatchObject({ ok: true });
    expect(await getReservationByLink(db, { linkToken: made.linkToken, now })).toMatchObject({
      state: "paid",
    });
  });

  it("is for who sells at that counter (and its twin)", async () => {
    const door = await addDoorStaff(db, fixture.theaterId);
    expect(await pay({}, door)).toMatchObject({ code: "not-found" });
    expect(await end(db, now, door)).toMatchObject({ code: "not-found" });
    expect(await paid()).toEqual([]);
  });

  it("is worth nothing of a showtime that is over, and takes no less than it costs", async () => {
    expect(await pay({ payment: { kind: "cash", givenMinor: 2_499 } })).toMatchObject({ code: "too-little" });
    expect(await pay({ at: startsAt + 3 * HOUR_MS })).toMatchObject({ code: "showtime-gone" });
  });

  it("is not printed of what has changed since it was read (and its twin)", async () => {
    const change = async () => {
      await db.update(showtimes).set({ revision: 9 }).where(eq(showtimes.id, fixture.showtimeId));
    };
    expect(await pay({ by: meanwhile(db, change) })).toMatchObject({ code: "showtime-changed" });
    await db.update(showtimes).set({ revision: 1 }).where(eq(showtimes.id, fixture.showtimeId));
    const by = meanwhile(withoutGuard(db, "showtime-changed"), change);
    expect(await pay({ by })).toMatchObject({ ok: true });
  });
});
