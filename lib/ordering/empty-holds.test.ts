import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { HOLD_TTL_MS, WAY_BACK_MS } from "@/lib/claims/hold-limits";
import { DAY_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { removeShowtime } from "@/lib/programme/remove-showtime";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("empty holds on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
  });
  const by = (visitorId: string = newId(), at = now) => ({
    showtimeId: fixture.showtimeId,
    holder: { visitorId, userId: null },
    now: at,
  });
  const seat = (i: number) => fixture.seatIds.slice(i, i + 1);
  const left = () => db.select().from(holds).where(eq(holds.showtimeId, fixture.showtimeId));
  const abandoned = async () =>
    (await db.select().from(showtimes).where(eq(showtimes.id, fixture.showtimeId)).get())?.abandonedHolds;

  it("leave one row behind, however many take a seat and release it, and are counted", async () => {
    for (let i = 0; i < 12; i++) {
      const visitor = by();
      expect(await holdSeats(db, { ...visitor, seatIds: seat(0) })).toMatchObject({ ok: true });
      await releaseSeats(db, { ...visitor, seatIds: seat(0) });
    }
    expect(await left()).toHaveLength(1);
    expect(await abandoned()).toBe(11);
    // still a showtime that somebody wanted
    const staff = await addOwner(db, fixture.theaterId);
    await db.delete(holds).where(eq(holds.showtimeId, fixture.showtimeId));
    const removing = { showtimeId: fixture.showtimeId, revision: 1, staff, now };
    expect(await removeShowtime(db, removing)).toEqual({ ok: false, code: "wanted" });
  });

  it("keep their clock while nobody else comes", async () => {
    const visitor = by();
    await holdSeats(db, { ...visitor, seatIds: seat(0) });
    await releaseSeats(db, { ...visitor, seatIds: seat(0) });
    const again = await holdSeats(db, { ...visitor, seatIds: seat(0), now: now + 1_000 });
    expect(again).toMatchObject({ value: { expiresAt: now + HOLD_TTL_MS } });
  });

  it("lead their owners back for a while when others have claimed over their seats", async () => {
    const visitor = by();
    const held = await holdSeats(db, { ...visitor, seatIds: seat(0) });
    const holdId = held.ok ? held.value.id : "";
    const over = now + HOLD_TTL_MS;
    await holdSeats(db, { ...by(newId(), over), seatIds: seat(0) });
    await holdSeats(db, { ...by(newId(), over + WAY_BACK_MS), seatIds: seat(1) });
    expect((await getSeatMapShowtimeOfHold(db, { holdId, ...visitor }))?.id).toBe(fixture.showtimeId);
    await holdSeats(db, { ...by(newId(), over + WAY_BACK_MS + 1), seatIds: seat(2) });
    expect(await getSeatMapShowtimeOfHold(db, { holdId, ...visitor })).toBeUndefined();
  });

  it("are kept with what was to be paid for them", async () => {
    const paymentId = await payForSeats(db, fixture, { seatIds: seat(0), state: "pending", now });
    await db.update(payments).set({ state: "declined" }).where(eq(payments.id, paymentId));
    const later = now + 2 * (HOLD_TTL_MS + WAY_BACK_MS);
    await holdSeats(db, { ...by(newId(), later), seatIds: seat(0) });
    await holdSeats(db, { ...by(newId(), later), seatIds: seat(1) });
    expect(await left()).toHaveLength(3);
  });

  it("go with a showtime that is cancelled", async () => {
    await holdSeats(db, { ...by(), seatIds: seat(0) });
    const staff = await addOwner(db, fixture.theaterId);
    await cancelShowtime(db, {
      showtimeId: fixture.showtimeId,
      revision: 1,
      reason: "The projector is broken.",
      staff,
      now,
    });
    expect(await left()).toEqual([]);
    expect(await abandoned()).toBe(1);
  });
});
