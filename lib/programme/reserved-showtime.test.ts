import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { addScreen, rowOf } from "@/lib/bookings/testing/other-screen";
import { addCustomer, type Customer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { cancelShowtime } from "./cancel-showtime";
import { changeSoldShowtime } from "./change-sold-showtime";
import { editShowtime } from "./edit-showtime";
import type { Change } from "./plan-change";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 24 * HOUR_MS;
const until = startsAt - 30 * MINUTE_MS;

describe.each(engines)("a showtime with reserved seats on %s", (_, open) => {
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

  const change = (to: Change, by = db, at = now) =>
    changeSoldShowtime(by, { showtimeId: fixture.showtimeId, change: to, revision: 1, staff, now: at });
  const found = (at = now) => getReservationByLink(db, { linkToken: made.linkToken, now: at });
  const told = async () =>
    (await db.select().from(messages).where(eq(messages.to, customer.email))).filter(
      ({ kind }) => kind !== "seats-reserved",
    );
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
  const pay = (at = now) =>
    payReservation(db, {
      ...{ reservationId: made.id, expectedTotalMinor: 2_500, staff, now: at },
      payment: { kind: "cash", givenMinor: 2_500 },
    });

  it("counts as one that people have seats for", async () => {
    const edited = await editShowtime(db, {
      ...{ showtimeId: fixture.showtimeId, change: { start: { startsAt: startsAt + HOUR_MS } } },
      ...{ revision: 1, staff, now },
    });
    expect(edited).toMatchObject({ code: "sold" });
  });

  it.each([2 * HOUR_MS, -2 * HOUR_MS])("moved by %i, keeps them as long before its start", async (by) => {
    expect(await change({ start: { startsAt: startsAt + by } })).toMatchObject({
      ok: true,
      value: { told: 1 },
    });
    expect(await found()).toMatchObject({ state: "standing", until: until + by });
    expect((await claims()).map(({ expiresAt }) => expiresAt)).toEqual([until + by, until + by]);
    expect(await told()).toMatchObject([{ kind: "reservation-moved", payload: { until: until + by } }]);
    expect(await pay()).toMatchObject({ ok: true });
  });

  it("moved to within the cut-off, leaves half an hour to hear of it", async () => {
    const soon = now + 10 * MINUTE_MS + HOUR_MS;
    const at = soon - 50 * MINUTE_MS;
    expect(await change({ start: { startsAt: soon } }, db, at)).toMatchObject({ ok: true });
    expect(await found(at)).toMatchObject({ state: "standing", until: at + 30 * MINUTE_MS });
  });

  it("on another screen, gives them the seats of the same names, which are then printed", async () => {
    const there = await addScreen(db, fixture, [...rowOf(10), ...rowOf(10, "B")]);
    expect(await change({ screenId: there.screenId })).toMatchObject({ ok: true });
    const after = await found();
    expect(after?.seats.map(({ rowLabel, seatNumber }) => rowLabel + seatNumber)).toEqual(["A1", "A2"]);
    expect(after?.seats.some(({ seatId }) => fixture.seatIds.includes(seatId))).toBe(false);
    expect(await pay()).toMatchObject({ ok: true });
  });

  it("on another screen without them, is not changed", async () => {
    const there = await addScreen(db, fixture, rowOf(10, "B"));
    expect(await change({ screenId: there.screenId })).toMatchObject({ code: "seats-missing" });
  });

  it("drops what has lapsed as it changes, and nobody is told", async () => {
    await change({ start: { startsAt: startsAt + HOUR_MS } }, db, until);
    expect(await claims()).toEqual([]);
    expect(await found(until)).toMatchObject({ state: "lapsed", until });
    expect(await told()).toEqual([]);
    expect(await pay(until)).toMatchObject({ code: "seats-lost" });
  });

  it("is prepared anew when somebody reserves meanwhile (and its twin)", async () => {
    const other = await addCustomer(db);
    const another = () =>
      reserved(db, fixture, { customer: other, seatIds: fixture.seatIds.slice(4, 6), now });
    const to = { start: { startsAt: startsAt + HOUR_MS } };
    expect(await change(to, meanwhile(db, another))).toMatchObject({ code: "sold-meanwhile" });
    const third = await addCustomer(db);
    const more = () => reserved(db, fixture, { customer: third, seatIds: fixture.seatIds.slice(8, 10), now });
    const by = meanwhile(withoutGuard(db, "sold-meanwhile"), more);
    expect(await change(to, by)).toMatchObject({ ok: true, value: { told: 2 } });
  });

  it("never keeps them beyond its start, whoever moves it", async () => {
    await db
      .update(showtimes)
      .set({ startsAt: until - HOUR_MS })
      .where(eq(showtimes.id, fixture.showtimeId));
    expect((await claims()).map(({ expiresAt }) => expiresAt)).toEqual([until - HOUR_MS, until - HOUR_MS]);
  });

  it("cancelled, frees them and tells each customer once, however often it is gone on with", async () => {
    const lapsing = await addCustomer(db);
    const gone = await reserved(db, fixture, {
      customer: lapsing,
      seatIds: fixture.seatIds.slice(4, 5),
      now,
    });
    await db.run(sql`update holds set expires_at = ${now + 1} where id = ${gone.holdId}`);
    const cancelled = await cancelShowtime(db, {
      ...{
        showtimeId: fixture.showtimeId,
        revision: 1,
        reason: "The projector failed.",
        staff,
        now: now + 2,
      },
    });
    expect(cancelled).toMatchObject({ ok: true });
    expect(await claims()).toEqual([]);
    expect(await found(now + 2)).toMatchObject({ state: "ended", endedAs: "showtime-cancelled" });
    const input = { showtimeId: fixture.showtimeId, userId: null, now: now + 3 };
    await Promise.all([refundCancelled(db, input), refundCancelled(db, input)]);
    await refundCancelled(db, input);
    expect(await told()).toMatchObject([
      {
        kind: "reservation-ended",
        payload: { endedAs: "showtime-cancelled", reason: "The projector failed." },
      },
    ]);
    expect(await db.$count(messages, sql`to_email = ${lapsing.email} and kind = 'reservation-ended'`)).toBe(
      0,
    );
    expect(await pay(now + 4)).toMatchObject({ code: "ended" });
    const rival = await holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 1), now: now + 4 },
      holder: { visitorId: "rival", userId: null },
    });
    expect(rival).toMatchObject({ code: "showtime-cancelled" });
  });
});
