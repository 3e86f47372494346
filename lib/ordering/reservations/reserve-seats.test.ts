import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { type Fixture, setScene } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import {
  addCustomer,
  type Customer,
  letPayAtCounter,
  reserve,
  reserved,
} from "@/lib/bookings/testing/reserved-seats";
import { SEAT_FREE, SEAT_SOLD, unpackStates } from "@/lib/claims/availability";
import { getAvailability } from "@/lib/claims/get-availability";
import { getHold } from "@/lib/claims/get-hold";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { releaseHeldNow } from "@/lib/holding/held-now";
import { holdSeats } from "@/lib/holding/hold-seats";
import { codedSales } from "../testing/coded-sales";
import { releaseReservation } from "./release-reservation";
import { reserveSeats } from "./reserve-seats";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;
const until = startsAt - 30 * MINUTE_MS;

describe.each(engines)("reserving seats on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let customer: Customer;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await setScene(db, { startsAt: [startsAt, startsAt + 3 * HOUR_MS] });
    await letPayAtCounter(db, fixture);
    customer = await addCustomer(db);
  });

  const seats = (...at: number[]) => at.map((place) => fixture.seatIds[place] as number);
  const claimsOf = (holdId: string) => db.select().from(seatClaims).where(eq(seatClaims.holdId, holdId));
  const state = async (place: number, at: number) => {
    const found = await getAvailability(db, fixture.showtimeId, at);
    return unpackStates(found?.states ?? "", 20)[place];
  };
  const holder = () => ({ visitorId: customer.visitorId, userId: customer.userId });
  const rival = (seatIds: number[], at: number) =>
    holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds, now: at },
      holder: { visitorId: `rival-${seatIds[0]}`, userId: null },
    });

  it("keeps the seats until the cut-off, asks for no money, and tells how to pay", async () => {
    const made = await reserved(db, fixture, { customer, seatIds: seats(0, 1), now });
    expect(made).toMatchObject({
      state: "standing",
      until,
      totalMinor: 2_500,
      seatsLeft: 2,
      bookingId: null,
    });
    expect(made.seats.map(({ rowLabel, seatNumber }) => rowLabel + seatNumber)).toEqual(["A1", "A2"]);
    expect((await claimsOf(made.holdId)).map(({ expiresAt }) => expiresAt)).toEqual([until, until]);
    expect(await db.$count(payments, eq(payments.orderId, made.orderId))).toBe(0);
    const [letter] = await db.select().from(messages).where(eq(messages.to, customer.email));
    expect(letter).toMatchObject({ kind: "seats-reserved", payload: { until, reference: made.reference } });
  });

  it("frees them at the cut-off by the predicate alone, for claims and maps alike", async () => {
    await reserved(db, fixture, { customer, seatIds: seats(0), now });
    expect(await state(0, until - 1)).toBe(SEAT_SOLD);
    expect(await rival(seats(0), until - 1)).toMatchObject({ ok: false, code: "seats-taken" });
    expect(await state(0, until)).toBe(SEAT_FREE);
    expect(await rival(seats(0), until)).toMatchObject({ ok: true });
  });

  it("takes them out of the customer's hands, and others' holds go on", async () => {
    const made = await reserved(db, fixture, { customer, seatIds: seats(0, 1), now });
    expect(await getHold(db, { showtimeId: fixture.showtimeId, holder: holder(), now })).toBeNull();
    expect(await listOwnHolds(db, { holder: holder(), now })).toEqual([]);
    const held = await holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds: seats(4), holder: holder(), now },
    });
    expect(held.ok && held.value.id).not.toBe(made.holdId);
    const staff = await addOwner(db, fixture.theaterId);
    await releaseHeldNow(db, { staff, showtimeId: fixture.showtimeId, now });
    await adoptHolds(db, { visitorId: "guest", userId: customer.userId, now });
    expect(await claimsOf(made.holdId)).toHaveLength(2);
  });

  it("stands when another's claims tidy up what is over", async () => {
    const made = await reserved(db, fixture, { customer, seatIds: seats(0), now });
    expect(await rival(seats(0), until)).toMatchObject({ ok: true });
    // its seats are gone, and the next claim removes empty holds
    expect(await rival(seats(5), until + 10 * MINUTE_MS)).toMatchObject({ ok: true });
    const found = await getReservationByLink(db, { linkToken: made.linkToken, now: until });
    expect(found).toMatchObject({ state: "lapsed", seatsLeft: 0 });
  });

  it("answers a double click with the first one's", async () => {
    const made = await reserve(db, fixture, { customer, seatIds: seats(0), now });
    if (!made.ok) throw new Error(made.code);
    const { holdId, linkToken } = made.value;
    const again = await reserveSeats(db, {
      ...{ holdId, holder: holder(), now, contact: { name: "Ada", email: customer.email } },
      choices: [{ seatId: seats(0)[0] ?? 0, ticketTypeId: fixture.ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP" },
    });
    expect(again).toEqual({ ok: true, value: { linkToken } });
  });

  it("is for whose address is known to reach them (and its twin)", async () => {
    const guest = { ...customer, userId: null as unknown as number };
    expect(await reserve(db, fixture, { customer: guest, seatIds: seats(0), now })).toMatchObject({
      code: "account-needed",
    });
    const other = { customer, seatIds: seats(2), now };
    const email = "not-theirs@example.com";
    expect(await reserve(db, fixture, other, { email })).toMatchObject({ code: "account-needed" });
    const by = withoutGuard(db, "account-needed");
    expect(await reserve(db, fixture, { ...other, by }, { email })).toMatchObject({ ok: true });
  });

  it("is where the theater has chosen it (and its twin)", async () => {
    await letPayAtCounter(db, fixture, { paymentProviders: "all,counters" });
    const asked = { customer, seatIds: seats(0), now };
    expect(await reserve(db, fixture, asked)).toMatchObject({ code: "no-reservations" });
    const by = withoutGuard(db, "no-reservations");
    expect(await reserve(db, fixture, { ...asked, by })).toMatchObject({ ok: true });
  });

  it("ends with the cut-off, which may move meanwhile (and its twin)", async () => {
    const late = { customer, seatIds: seats(0), now: until };
    expect(await reserve(db, fixture, late)).toMatchObject({ code: "too-late-to-reserve" });
    const earlier = () => letPayAtCounter(db, fixture, { reservationMinutes: 60 });
    const asked = { customer, seatIds: seats(4), now };
    expect(await reserve(db, fixture, { ...asked, by: meanwhile(db, earlier) })).toMatchObject({
      code: "too-late-to-reserve",
    });
    await letPayAtCounter(db, fixture, { reservationMinutes: 30 });
    const by = meanwhile(withoutGuard(db, "too-late-to-reserve"), earlier);
    expect(await reserve(db, fixture, { ...asked, by })).toMatchObject({ ok: true });
  });

  it("lets one person have so many seats at a theater, by whichever spelling (and its twin)", async () => {
    await letPayAtCounter(db, fixture, { reservationSeats: 3 });
    const [, later] = fixture.showtimeIds;
    const elsewhere = { customer, seatIds: seats(0, 1), showtimeId: later as number, now };
    expect(await reserve(db, fixture, elsewhere)).toMatchObject({ ok: true });
    const asked = { customer, seatIds: seats(2, 3), now };
    expect(await reserve(db, fixture, asked)).toMatchObject({ code: "too-many-reserved" });
    const alias = await addCustomer(db, customer.email.replace("@", "+again@"));
    expect(await reserve(db, fixture, { ...asked, customer: alias, seatIds: seats(5, 6) })).toMatchObject({
      code: "too-many-reserved",
    });
    const by = withoutGuard(db, "too-many-reserved");
    expect(await reserve(db, fixture, { ...asked, by })).toMatchObject({ ok: true });
  });

  it("counts what stands alone: released and lapsed seats can be had anew", async () => {
    await letPayAtCounter(db, fixture, { reservationSeats: 2 });
    const made = await reserved(db, fixture, { customer, seatIds: seats(0, 1), now });
    expect(await releaseReservation(db, { linkToken: made.linkToken, userId: null, now })).toEqual({
      ok: true,
      value: null,
    });
    expect(await claimsOf(made.holdId)).toEqual([]);
    const [, later] = fixture.showtimeIds;
    expect(await reserve(db, fixture, { customer, seatIds: seats(0, 1), now })).toMatchObject({ ok: true });
    const asked = { customer, seatIds: seats(4, 5), showtimeId: later as number, now: until };
    expect(await reserve(db, fixture, asked)).toMatchObject({ ok: true });
  });

  it("is given up once, and not when it is over (and its twin)", async () => {
    const made = await reserved(db, fixture, { customer, seatIds: seats(0), now });
    const giveUp = (by: Database, at: number) =>
      releaseReservation(by, { linkToken: made.linkToken, userId: null, now: at });
    expect(await giveUp(db, until)).toMatchObject({ code: "not-standing" });
    expect(await giveUp(withoutGuard(db, "not-standing"), until)).toMatchObject({ ok: true });
    expect(await giveUp(db, until)).toMatchObject({ code: "not-standing" });
  });

  it("is not made beside a payment that is under way (and its twin)", async () => {
    const held = await holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: seats(0),
      holder: holder(),
      now,
    });
    if (!held.ok) throw new Error(held.code);
    const asked = {
      ...{ holdId: held.value.id, holder: holder(), now, contact: { name: "Ada", email: customer.email } },
      choices: [{ seatId: seats(0)[0] ?? 0, ticketTypeId: fixture.ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP" },
    };
    await addPayment(db, { holdId: held.value.id, state: "pending", amountMinor: 1_250 });
    expect(await reserveSeats(db, asked)).toMatchObject({ code: "payment-in-progress" });
    expect(await reserveSeats(withoutGuard(db, "payment-in-progress"), asked)).toMatchObject({ ok: true });
  });

  it("has its promotion code's use for as long as it stands", async () => {
    const { code } = await codedSales(db, fixture, now).makeCode({ basisPoints: 1_000, maxUses: 1 });
    const asked = { seatIds: seats(0), code, now };
    expect(await reserve(db, fixture, { ...asked, customer }, { expectedTotalMinor: 1_125 })).toMatchObject({
      ok: true,
    });
    const other = await addCustomer(db);
    const second = { seatIds: seats(4), code, customer: other };
    expect(await reserve(db, fixture, { ...second, now }, { expectedTotalMinor: 1_125 })).toMatchObject({
      code: "code-used-up",
    });
    const [, later] = fixture.showtimeIds;
    expect(
      await reserve(
        db,
        fixture,
        { ...second, showtimeId: later as number, now: until },
        { expectedTotalMinor: 1_125 },
      ),
    ).toMatchObject({ ok: true });
  });

  it("keeps what was said when the theater says otherwise later, its close of sales included", async () => {
    const made = await reserved(db, fixture, { customer, seatIds: seats(0), now });
    await db
      .update(theaters)
      .set({ reservationMinutes: 90, salesCloseMinutes: 120 })
      .where(eq(theaters.id, fixture.theaterId));
    const hold = await db.select().from(holds).where(eq(holds.id, made.holdId)).get();
    expect(hold?.expiresAt).toBe(until);
  });
});
