import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { seededRandom } from "@/db/seed/random";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { listCounterDay } from "@/lib/box-office/list-counter-day";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { listDoors } from "@/lib/door/list-doors";
import { listTheaterDays } from "@/lib/overview/list-theater-days";
import { getScheduleDay } from "@/lib/programme/get-schedule-day";
import { listOriginals } from "@/lib/programme/list-originals";
import { businessDay, businessDayBounds, type DayClock } from "@/lib/scheduling/business-day";
import { shiftDay } from "@/lib/scheduling/days";
import { listShowtimesOfDay } from "@/lib/scheduling/list-showtimes-of-day";
import { boxOfficeSheet } from "./box-office-sheet";
import { listOwnTheaters } from "./scope";

// around both changes of the clocks, the end of a year, and a day like any other
const DAYS = ["2027-03-27", "2027-10-30", "2027-11-06", "2026-12-31", "2027-06-15"];
const random = seededRandom("every list of a day");

describe.each(engines)("a day of a theater on %s", (_, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  /** Nine showtimes over three days, some of them on the edges between. */
  async function makeDays(clock: DayClock, day: string) {
    const { from } = businessDayBounds(shiftDay(day, -1), clock);
    const fixture = await makeFixture(db, { startsAt: from });
    await db.update(theaters).set(clock).where(eq(theaters.id, fixture.theaterId));
    const edges = [day, shiftDay(day, 1)].flatMap((it) => {
      const { from } = businessDayBounds(it, clock);
      return [from - 3 * HOUR_MS, from];
    });
    const between = Array.from({ length: 9 }, () => from + 15 * MINUTE_MS * random.integer(12, 280));
    const starts: number[] = [from];
    for (const startsAt of [...edges, ...between])
      if (starts.every((other) => Math.abs(other - startsAt) >= 3 * HOUR_MS)) starts.push(startsAt);
    const ids = new Map([[fixture.showtimeId, from]]);
    for (const startsAt of starts.slice(1))
      ids.set(await makeShowtime(db, { ...fixture, startsAt }), startsAt);
    return { fixture, ids };
  }

  const clocks = DAYS.map((day) => ({
    day,
    timeZone: random.pick(["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"]),
    dayTurnsMinute: 30 * random.integer(0, 12),
  }));

  it.each(clocks)(
    "is the same in every list: $day, $timeZone, $dayTurnsMinute",
    async ({ day, ...clock }) => {
      const { fixture, ids } = await makeDays(clock, day);
      const staff = await addOwner(db, fixture.theaterId);
      const { theaterId } = fixture;
      const closesMinute = 24 * 60;
      const seen: number[] = [];
      for (const each of [shiftDay(day, -1), day, shiftDay(day, 1)]) {
        const { from, until } = businessDayBounds(each, clock);
        const theirs = [...ids].filter(([, at]) => businessDay(at, clock) === each).map(([id]) => id);
        const sorted = (list: number[]) => list.filter((id) => ids.has(id)).sort((a, b) => a - b);
        const now = from - DAY_MS;
        const board = await getScheduleDay(db, {
          theaterId,
          clock: { ...clock, closesMinute },
          day: each,
          staff,
          now,
        });
        const [counter] = await listCounterDay(db, { staff, day: each, now });
        const [house] = await listTheaterDays(db, { staff, now, day: each });
        const lists = {
          board: board?.showtimes.filter(({ startsAt }) => from <= startsAt && startsAt < until),
          site: await listShowtimesOfDay(db, { now, day: each, theaters: [{ id: theaterId, ...clock }] }),
          counter: counter?.screens.flatMap((screen) => screen.showtimes),
          house: house?.showtimes,
        };
        for (const [name, list] of Object.entries(lists))
          expect(sorted(list?.map(({ id }) => id) ?? []), `${name} of ${each}`).toEqual(sorted(theirs));
        const originals = await listOriginals(db, { theaterId, day: each, days: 1, staff });
        expect(originals.map(({ startsAt }) => startsAt)).toEqual(
          theirs.map((id) => ids.get(id) as number).sort((a, b) => a - b),
        );
        const doors = await listDoors(db, { staff, now: from });
        expect(doors.map(({ id }) => id)).toEqual(expect.arrayContaining(theirs));
        seen.push(...theirs);
      }
      expect(sortedAll(seen)).toEqual(sortedAll([...ids.keys()]));
      await expectReports(fixture, ids, clock);
    },
  );

  const sortedAll = (list: number[]) => list.toSorted((a, b) => a - b);

  /** One seat sold of each: the report by day counts a showtime for the day that all other lists have it on. */
  async function expectReports(fixture: Fixture, ids: Map<number, number>, clock: DayClock) {
    for (const [showtimeId, startsAt] of ids)
      await bookSeats(
        db,
        { ...fixture, showtimeId },
        { seatIds: fixture.seatIds.slice(0, 1), now: startsAt - HOUR_MS },
      );
    const days = [...ids.values()].map((at) => businessDay(at, clock)).sort();
    const [from, to] = [days[0] as string, days.at(-1) as string];
    const staff = await addOwner(db, fixture.theaterId);
    const scope = { staff, theaters: await listOwnTheaters(db, staff), from, to, now: Date.UTC(2028, 0) };
    const { rows } = await boxOfficeSheet(db, scope, "days");
    const counted = Map.groupBy(days, (it) => it);
    expect(rows.map(([day, showtimes]) => [day, showtimes])).toEqual(
      [...counted].map(([day, all]) => [day, all.length]),
    );
  }

  it("counts in reports as everywhere what begins when the turn itself comes twice", async () => {
    // 01:15 after the clock went back, in a house whose day turned at the first 01:30
    const clock = { timeZone: "Europe/London", dayTurnsMinute: 90 };
    const startsAt = Date.UTC(2027, 9, 31, 1, 15);
    const fixture = await makeFixture(db, { startsAt });
    await db.update(theaters).set(clock).where(eq(theaters.id, fixture.theaterId));
    expect(businessDay(startsAt, clock)).toBe("2027-10-31");
    const before = await makeShowtime(db, { ...fixture, startsAt: Date.UTC(2027, 9, 30, 12) });
    const ids = new Map([
      [before, Date.UTC(2027, 9, 30, 12)],
      [fixture.showtimeId, startsAt],
    ]);
    await expectReports(fixture, ids, clock);
  });

  it("lists at the door what begins within hours, however the day falls", async () => {
    const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
    const night = Date.UTC(2026, 10, 25);
    const fixture = await makeFixture(db, { startsAt: night + 5 * MINUTE_MS });
    await db.update(theaters).set(clock).where(eq(theaters.id, fixture.theaterId));
    const morning = await makeShowtime(db, { ...fixture, startsAt: night + 5.5 * HOUR_MS });
    const staff = await addOwner(db, fixture.theaterId);
    const listed = async (now: number) => (await listDoors(db, { staff, now })).map(({ id }) => id);
    for (const minutes of [-35, -10, -5, 2, 60])
      expect(await listed(night + minutes * MINUTE_MS)).toContain(fixture.showtimeId);
    expect(await listed(night - HOUR_MS)).not.toContain(morning);
    expect(await listed(night + HOUR_MS)).toContain(morning);
    await db.update(theaters).set({ dayTurnsMinute: 0 }).where(eq(theaters.id, fixture.theaterId));
    expect(await listed(night - 35 * MINUTE_MS)).toContain(fixture.showtimeId);
  });
});
