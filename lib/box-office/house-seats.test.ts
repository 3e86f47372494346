import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD, unpackStates } from "@/lib/claims/availability";
import { getAvailability } from "@/lib/claims/get-availability";
import { getHold } from "@/lib/claims/get-hold";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { listHouseSeats } from "@/lib/claims/list-house-seats";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { holdSeats } from "@/lib/holding/hold-seats";
import { blockSeats } from "./block-seats";
import { unblockSeats } from "./unblock-seats";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
const YEAR = 366 * 86_400_000;

describe.each(engines)("house seats on %s", (_, open) => {
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
  const by = (who = staff) => ({ staff: who, showtimeId: fixture.showtimeId, now });
  const block = (seatIds: number[], reason = "Press", who = staff) =>
    blockSeats(db, { ...by(who), seatIds, reason });
  const hold = (seatIds: number[], visitorId = "v", at = now) =>
    holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds,
      holder: { visitorId, userId: null },
      from: ["mark"],
      now: at,
    });
  const states = async (at = now) =>
    unpackStates((await getAvailability(db, fixture.showtimeId, at))?.states ?? "", 20);

  it("are nobody else's, whoever asks and however late, and read as taken rather than being chosen", async () => {
    await block(seats(0, 1));
    await hold(seats(5));
    expect(await hold(seats(1, 2), "w")).toMatchObject({ code: "seats-taken", taken: seats(1) });
    const seen = await states();
    expect([seen[0], seen[5], seen[6]]).toEqual([SEAT_SOLD, SEAT_HELD, SEAT_FREE]);
    expect((await states(now + YEAR))[0]).toBe(SEAT_SOLD);
  });

  it("name the reason to whoever runs the theater, and to nobody else", async () => {
    await block(seats(0), "Press");
    await block(seats(3), "The projectionist");
    expect(await listHouseSeats(db, by())).toEqual([
      { seatId: seats(0)[0], reason: "Press" },
      { seatId: seats(3)[0], reason: "The projectionist" },
    ]);
    const door = await addDoorStaff(db, fixture.theaterId);
    const foreign = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    for (const who of [door, foreign]) {
      expect(await listHouseSeats(db, by(who))).toEqual([]);
      expect(await block(seats(7), "?", who)).toEqual({ ok: false, code: "not-found" });
      expect(await unblockSeats(db, { ...by(who), seatIds: "all" })).toEqual({
        ok: false,
        code: "not-found",
      });
    }
    expect((await states())[0]).toBe(SEAT_SOLD);
  });

  it("are not taken from a customer who holds them, but are once their time is over", async () => {
    await hold(seats(4));
    expect(await block(seats(3, 4))).toEqual({ ok: false, code: "seats-taken", taken: seats(4) });
    expect((await states())[3]).toBe(SEAT_FREE);
    expect(
      await blockSeats(db, { ...by(), now: now + 3_600_000, seatIds: seats(3, 4), reason: "x" }),
    ).toEqual({
      ok: true,
      value: null,
    });
  });

  it("are one block for two who block the same seats at once", async () => {
    const both = await Promise.all([block(seats(1, 2)), block(seats(2, 3))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listHouseSeats(db, by())).toHaveLength(2);
  });

  it("are released one by one or all together, and never with somebody's seats", async () => {
    await block(seats(0, 1, 2));
    await hold(seats(9));
    await unblockSeats(db, { ...by(), seatIds: seats(1, 9) });
    expect((await listHouseSeats(db, by())).map(({ seatId }) => seatId)).toEqual(seats(0, 2));
    await unblockSeats(db, { ...by(), seatIds: "all" });
    expect(await listHouseSeats(db, by())).toEqual([]);
    const seen = await states();
    expect([seen[0], seen[9]]).toEqual([SEAT_FREE, SEAT_HELD]);
    const left = sql`house_reason is not null and showtime_id = ${fixture.showtimeId}`;
    expect(await db.select().from(holds).where(left)).toEqual([]);
    expect(await hold(seats(0), "w")).toMatchObject({ ok: true });
  });

  it("are blocked before sales begin, but not once a showtime is over or cancelled", async () => {
    const set = (state: "draft" | "cancelled") =>
      db.update(showtimes).set({ state }).where(eq(showtimes.id, fixture.showtimeId));
    await set("draft");
    expect(await block(seats(0))).toMatchObject({ ok: true });
    const late = { ...by(), now: startsAt + 3 * 3_600_000, seatIds: seats(1), reason: "x" };
    expect(await blockSeats(db, late)).toEqual({ ok: false, code: "showtime-over" });
    await set("cancelled");
    expect(await block(seats(1))).toEqual({ ok: false, code: "showtime-over" });
  });

  it("refuse seats of another room, and no seats", async () => {
    const other = await makeFixture(db, { startsAt });
    expect(await block(other.seatIds.slice(0, 1))).toEqual({ ok: false, code: "unknown-seat" });
    expect(await block([])).toEqual({ ok: false, code: "no-seats" });
  });

  it("never count as what their blocker holds as a customer, and are not adopted", async () => {
    await block(seats(0, 1, 2, 3, 4, 5, 6, 7));
    const me = { visitorId: `house:${staff.userId}`, userId: staff.userId };
    expect(await getHold(db, { showtimeId: fixture.showtimeId, holder: me, now })).toBeNull();
    await adoptHolds(db, { visitorId: me.visitorId, userId: staff.userId, now });
    expect(await listHouseSeats(db, by())).toHaveLength(8);
    const own = { visitorId: "till", userId: staff.userId };
    const mine = seats(8, 9, ...Array.from({ length: MAX_SEATS_PER_HOLD - 2 }, (_, i) => 10 + i));
    expect(
      await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: mine, holder: own, now }),
    ).toMatchObject({ ok: true });
  });

  it("are in the audit log with their reason", async () => {
    await block(seats(0), "Press");
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.theaterId, fixture.theaterId));
    expect(entries).toMatchObject([
      {
        action: "showtime.seats-blocked",
        userId: staff.userId,
        details: { seatIds: seats(0), reason: "Press" },
      },
    ]);
  });
});

it("are not adopted by a guest even when their hold were that guest's, but a customer's hold is (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addOwner(db, fixture.theaterId);
  const { showtimeId } = fixture;
  const { userId } = staff;
  await blockSeats(db, { staff, showtimeId, seatIds: fixture.seatIds.slice(0, 2), reason: "Press", now });
  await db.update(holds).set({ visitorId: "guest" });
  const holder = async () => (await db.select().from(holds).get())?.userId;
  await adoptHolds(db, { visitorId: "guest", userId, now });
  expect(await holder()).toBeNull();
  await db.update(holds).set({ houseReason: null });
  await adoptHolds(db, { visitorId: "guest", userId, now });
  expect(await holder()).toBe(userId);
});
