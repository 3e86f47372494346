import { eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { tickets } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { boxOfficeSheet } from "./box-office-sheet";
import { funnelSheets } from "./funnel-sheets";
import { getHeatMap } from "./get-heat-map";
import { windowOf } from "./local-time";
import { noShowSheets } from "./no-show-sheets";
import { REPORTS } from "./report";
import { listOwnTheaters, type Scope } from "./scope";
import { ALL } from "./sheet";

const now = Date.UTC(2026, 9, 20, 12);
/** 00:30 on Sunday the 25th in London, where the clock is put back that night; still Saturday in Chicago. */
const startsAt = Date.UTC(2026, 9, 24, 23, 30);

describe.each(engines)("reports on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    await db.update(theaters).set({ dayTurnsMinute: 0 }).where(eq(theaters.id, fixture.theaterId));
    owner = await makeOwner(fixture.theaterId);
  });

  async function makeOwner(...theaterIds: number[]): Promise<StaffMember> {
    const email = `${newId().toLowerCase()}@example.com`;
    const row = { email, name: "Rosa", passwordHash: "", createdAt: 0 };
    const [made] = await db.insert(users).values(row).returning();
    const userId = made?.id ?? 0;
    for (const theaterId of theaterIds)
      await db.insert(theaterStaff).values({ theaterId, userId, role: "owner" });
    return { userId, name: "Rosa", isAdmin: false, may: PERMISSIONS };
  }

  const scopeOf = async (from: string, to = from, staff = owner, at = now): Promise<Scope> => ({
    ...{ staff, theaters: await listOwnTheaters(db, staff), from, to, now: at },
  });
  const book = (seats: number[], showtimeId = fixture.showtimeId) =>
    bookSeats(
      db,
      { ...fixture, showtimeId },
      { seatIds: seats.map((at) => fixture.seatIds[at] as number), now },
    );

  it("count a showtime for the day that the theater's own wall shows", async () => {
    await book([0, 1]);
    const days = async (from: string) => (await boxOfficeSheet(db, await scopeOf(from), "days")).rows;
    expect(await days("2026-10-24")).toEqual([]);
    expect(await days("2026-10-25")).toEqual([["2026-10-25", 1, 1, 2, 20, 10, 2_500]]);
    await db.update(theaters).set({ timeZone: "America/Chicago" }).where(eq(theaters.id, fixture.theaterId));
    expect(await days("2026-10-24")).toEqual([["2026-10-24", 1, 1, 2, 20, 10, 2_500]]);
  });

  it("count a showtime after midnight for the evening, by the hour in which it starts", async () => {
    await db.update(theaters).set({ dayTurnsMinute: 300 }).where(eq(theaters.id, fixture.theaterId));
    await book([0, 1]);
    const rows = async (from: string, by: "days" | "hours") =>
      (await boxOfficeSheet(db, await scopeOf(from), by)).rows.map(([first]) => first);
    expect(await rows("2026-10-24", "days")).toEqual(["2026-10-24"]);
    expect(await rows("2026-10-25", "days")).toEqual([]);
    expect(await rows("2026-10-24", "hours")).toEqual([0]);
  });

  it("know both hours of the night in which the clock is put back, and days of 23 and 25 hours", async () => {
    const second = await makeShowtime(db, { ...fixture, startsAt: startsAt + 3 * HOUR_MS });
    await book([0], second);
    const sheet = await boxOfficeSheet(db, await scopeOf("2026-10-25"), "hours");
    expect(sheet.rows.map(([hour]) => hour)).toEqual([0, 2]);
    const hoursOf = (day: string) => {
      const { from, until } = windowOf(
        { from: day, to: day },
        { timeZone: "Europe/London", dayTurnsMinute: 0 },
      );
      return (until - from) / HOUR_MS;
    };
    expect([hoursOf("2026-10-25"), hoursOf("2027-03-28"), hoursOf("2026-10-26")]).toEqual([25, 23, 24]);
  });

  it("set amounts of two currencies in columns of their own", async () => {
    const other = await makeFixture(db, { startsAt });
    const both = await makeOwner(fixture.theaterId, other.theaterId);
    await book([0]);
    await db
      .update(theaters)
      .set({ currency: "USD", timeZone: "America/Chicago" })
      .where(eq(theaters.id, other.theaterId));
    await bookSeats(db, other, { seatIds: other.seatIds.slice(0, 2), now });
    const sheet = await boxOfficeSheet(db, await scopeOf("2026-10-24", "2026-10-25", both), "theaters");
    expect(sheet.columns.filter(({ kind }) => kind === "money").map(({ currency }) => currency)).toEqual([
      "GBP",
      "USD",
    ]);
    // an amount stands in the currency it was paid in, whatever the theater's is by now
    expect(sheet.rows.map((row) => row.slice(-2)).sort()).toEqual([
      [1_250, 0],
      [2_500, 0],
    ]);
  });

  it("are about one's own theaters alone, whoever is named in the scope", async () => {
    await book([0, 1]);
    const stranger = await makeOwner((await makeFixture(db, { startsAt })).theaterId);
    const theirs = await scopeOf("2026-10-25");
    for (const { slug, sheets } of REPORTS) {
      const asked = await sheets(db, { ...theirs, staff: stranger }, { screenId: fixture.screenId });
      expect(
        asked.flatMap(({ rows }) => rows),
        slug,
      ).toEqual([]);
    }
    await db.delete(theaterStaff).where(eq(theaterStaff.userId, owner.userId));
    expect((await boxOfficeSheet(db, theirs, "days")).rows).toEqual([]);
  });

  it("tell who did not come, and where nobody scanned a ticket", async () => {
    const booked = await book([0, 1, 2]);
    const unscanned = await makeShowtime(db, { ...fixture, startsAt: startsAt + 4 * HOUR_MS });
    await book([5, 6], unscanned);
    const over = await scopeOf("2026-10-25", "2026-10-25", owner, startsAt + DAY_MS);
    expect((await noShowSheets(db, { ...over, now }))[0]?.rows).toEqual([]);
    const let_in = booked.tickets.slice(0, 2).map(({ id }) => id);
    await db.update(tickets).set({ admittedAt: startsAt }).where(inArray(tickets.id, let_in));
    const [days, showtimes] = await noShowSheets(db, over);
    expect(days?.rows).toEqual([["2026-10-25", 1, 3, 2, 1, 33.3, 1, 2]]);
    expect(showtimes?.rows.map((row) => row.slice(4))).toEqual([
      [2, null, null, { code: "not-scanned" }],
      [3, 2, 1, { code: "scanned" }],
    ]);
  });

  it("follow holds to their sale, and leave those of the house out", async () => {
    await book([0]);
    for (const seat of [3, 4, 5]) {
      const seatIds = [fixture.seatIds[seat] as number];
      await holdSeats(db, {
        showtimeId: fixture.showtimeId,
        seatIds,
        holder: { visitorId: newId(), userId: null },
        now,
      });
    }
    const [first] = await db.select().from(holds).where(eq(holds.showtimeId, fixture.showtimeId));
    const house = { ...first, id: newId(), houseReason: "for the press" } as typeof holds.$inferInsert;
    await db.insert(holds).values(house);
    const steps = async (at: number) =>
      (await funnelSheets(db, await scopeOf("2026-10-25", "2026-10-25", owner, at)))[1];
    expect((await steps(now))?.totals).toEqual([[ALL, 4, 1, 1, 25, 0, 3]]);
    expect((await steps(now + HOLD_TTL_MS))?.totals).toEqual([[ALL, 4, 1, 1, 25, 3, 0]]);
  });

  it("know of each seat how often it was offered and sold", async () => {
    const another = await makeShowtime(db, { ...fixture, startsAt: startsAt + 4 * HOUR_MS });
    await book([0, 1]);
    await book([1], another);
    const seats = await getHeatMap(db, await scopeOf("2026-10-25"), fixture.screenId);
    expect(seats.slice(0, 3).map(({ offered, sold }) => [offered, sold])).toEqual([
      [2, 1],
      [2, 2],
      [2, 0],
    ]);
  });
});
