import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { seats } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { addScreen, rowOf } from "@/lib/bookings/testing/other-screen";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { confirmBooking } from "@/lib/ordering/confirm-booking";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { changeSoldShowtime } from "./change-sold-showtime";
import type { Change } from "./plan-change";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 24 * HOUR_MS;

describe.each(engines)("changing what was sold on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let booking: Booking;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const change = (to: Change, more: { revision?: number; staff?: StaffMember; now?: number } = {}) =>
    changeSoldShowtime(db, { showtimeId: fixture.showtimeId, change: to, revision: 1, staff, now, ...more });
  const row = () => db.select().from(showtimes).where(eq(showtimes.id, fixture.showtimeId)).get();
  const letters = () =>
    db.select().from(messages).where(sql`booking_id = ${booking.id} and kind = 'showtime-moved'`);
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));

  it("moves it, tells everybody who booked, and remembers when", async () => {
    const later = startsAt + 2 * HOUR_MS;
    expect(await change({ start: { startsAt: later } })).toMatchObject({ ok: true, value: { told: 1 } });
    expect(await row()).toMatchObject({ startsAt: later, movedAt: now, revision: 2 });
    const [letter] = await letters();
    expect(letter?.to).toBe("ada@example.com");
    expect(letter?.payload).toMatchObject({
      before: { movieTitle: "The General", startsAt },
      after: { movieTitle: "The General", startsAt: startsAt + 2 * HOUR_MS },
      seats: [
        { rowLabel: "A", seatNumber: "1" },
        { rowLabel: "A", seatNumber: "2" },
      ],
    });
    expect(await claims()).toHaveLength(2);
  });

  it("lets who booked before cancel free of charge until the start, and who books after by the usual rule", async () => {
    await change({ start: { startsAt: startsAt + HOUR_MS } });
    const after = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(4, 5), now: now + 1 });
    const last = startsAt + HOUR_MS - 1;
    const cancel = (it: Booking) =>
      cancelTickets(db, {
        linkToken: it.linkToken,
        ticketIds: it.tickets.map(({ id }) => id),
        expectedRefundMinor: it.totalMinor,
        userId: null,
        now: last,
      });
    expect(await cancel(after)).toMatchObject({ code: "too-late" });
    expect(await cancel(booking)).toMatchObject({ ok: true, value: { refundMinor: 2_500 } });
  });

  it("lets go what is held, and refunds who was paying for something else", async () => {
    const paymentId = await payForSeats(db, fixture, { seatIds: fixture.seatIds.slice(5, 6), now });
    await change({ start: { startsAt: startsAt + HOUR_MS } });
    expect(await claims()).toHaveLength(2);
    expect(await confirmBooking(db, { orderId: paymentId, now })).toEqual({
      ok: false,
      code: "showtime-moved",
    });
    expect(await db.select().from(payments).where(eq(payments.id, paymentId))).toMatchObject([
      { state: "captured" },
    ]);
  });

  it("keeps everyone's row and seat on another screen, and refuses one that lacks some", async () => {
    const { screenId: small } = await addScreen(db, fixture, rowOf(1));
    expect(await change({ screenId: small })).toMatchObject({ code: "seats-missing", missing: ["A2"] });
    expect(await letters()).toEqual([]);
    const { screenId: large } = await addScreen(db, fixture, rowOf(5));
    expect(await change({ screenId: large })).toMatchObject({ ok: true });
    const there = await db.select().from(seats).where(eq(seats.screenId, large)).orderBy(seats.id);
    const ids = there.slice(0, 2).map(({ id }) => id);
    expect((await claims()).map(({ seatId }) => seatId).sort()).toEqual(ids);
    const printed = await db.select().from(tickets).where(eq(tickets.bookingId, booking.id));
    expect(printed.map(({ seatId }) => seatId).sort()).toEqual(ids);
    expect(printed.map(({ rowLabel, seatNumber }) => rowLabel + seatNumber).sort()).toEqual(["A1", "A2"]);
  });

  it("is refused over another showtime, by a stranger, and from an old page, and then tells nobody", async () => {
    await makeShowtime(db, { ...fixture, startsAt: startsAt + 5 * HOUR_MS });
    const to = { start: { startsAt: startsAt + 5 * HOUR_MS + 10 * MINUTE_MS } };
    expect(await change(to)).toMatchObject({ code: "overlap" });
    expect(await change({ language: "French" }, { revision: 7 })).toMatchObject({ code: "stale" });
    const other = await makeFixture(db, { startsAt });
    const stranger = await addOwner(db, other.theaterId);
    expect(await change({ language: "French" }, { staff: stranger })).toMatchObject({ code: "not-found" });
    expect(await change({ start: { startsAt: now } })).toMatchObject({ code: "past" });
    expect(await letters()).toEqual([]);
    expect((await row())?.movedAt).toBeNull();
  });
});

it("without the condition on its revision the second of two editors undoes the first (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addAdmin(db);
  await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  const input = { showtimeId: fixture.showtimeId, revision: 1, staff, now };
  for (const language of ["French", "German"])
    expect(
      await changeSoldShowtime(withoutGuard(db, "stale"), { ...input, change: { language } }),
    ).toMatchObject({ ok: true });
});
