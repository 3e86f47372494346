import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { priceCards, prices } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, layouts, screens, theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { scheduleShowtime } from "./schedule-showtime";

const now = Date.UTC(2026, 10, 22, 12);

type Change = Partial<Parameters<typeof scheduleShowtime>[1]> & {
  localDate?: string;
  localTime?: string;
  repeated?: "earlier" | "later";
};

function scheduling(db: Database, fixture: Fixture, staff: StaffMember) {
  return ({ localDate = "2026-11-24", localTime = "19:30", repeated, ...change }: Change = {}) =>
    scheduleShowtime(db, {
      movieId: fixture.movieId,
      screenId: fixture.screenId,
      priceCardId: fixture.priceCardId,
      start: { localDate, localTime, ...(repeated ? { repeated } : {}) },
      format: "2D",
      language: "English",
      subtitles: null,
      state: "on-sale",
      staff,
      now,
      ...change,
    });
}

describe.each(engines)("scheduling on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let schedule: ReturnType<typeof scheduling>;
  const planned = () => db.select().from(showtimes).where(eq(showtimes.screenId, fixture.screenId));

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now - 24 * HOUR_MS });
    schedule = scheduling(db, fixture, await addAdmin(db));
  });

  test("refuses a price card that leaves some seats of the screen without a price", async () => {
    await db
      .update(layoutSeats)
      .set({ type: "premium" })
      .where(and(eq(layoutSeats.layoutId, fixture.layoutId), eq(layoutSeats.ordinal, 19)));
    expect(await schedule()).toMatchObject({ ok: false, code: "unpriced-seats" });
    const { priceCardId, ticketTypeId } = fixture;
    await db.insert(prices).values({ priceCardId, ticketTypeId, seatType: "premium", amountMinor: 1_500 });
    expect(await schedule()).toMatchObject({ ok: true });
  });

  test("counts trailers and length to the end, and the cleaning after it", async () => {
    const result = await schedule();
    const startsAt = Date.UTC(2026, 10, 24, 19, 30);
    expect((await planned()).at(-1)).toMatchObject({
      id: result.ok && result.value.showtimeId,
      startsAt,
      endsAt: startsAt + 90 * MINUTE_MS,
      occupiedUntil: startsAt + 105 * MINUTE_MS,
    });
  });

  test("plays on the newest layout of the screen", async () => {
    const newest = { screenId: fixture.screenId, version: 2, createdAt: now };
    const [layout] = await db.insert(layouts).values(newest).returning();
    const place = { ordinal: 0, rowLabel: "A", number: "1", x: 0, y: 0, type: "standard" as const };
    const seatId = fixture.seatIds[0] as number;
    await db.insert(layoutSeats).values({ layoutId: layout?.id as number, seatId, ...place });
    await schedule();
    expect((await planned()).at(-1)?.layoutId).toBeGreaterThan(fixture.layoutId);
  });

  test("leaves an audit entry that names the showtime", async () => {
    const result = await schedule();
    const id = result.ok ? String(result.value.showtimeId) : "";
    const entries = await db
      .select()
      .from(auditEntries)
      .where(sql`object_type = 'showtime' and object_id = ${id}`);
    expect(entries).toMatchObject([{ action: "showtime.scheduled", objectType: "showtime" }]);
  });

  test("refuses a start before the cleaning is done, and takes the next minute", async () => {
    await schedule();
    const startsAt = Date.UTC(2026, 10, 24, 19, 30);
    const clash = { title: "The General", startsAt, occupiedUntil: startsAt + 105 * MINUTE_MS };
    expect(await schedule({ localTime: "21:14" })).toMatchObject({ code: "overlap", clash });
    expect(await schedule({ localTime: "17:46" })).toMatchObject({ code: "overlap", clash });
    expect(await schedule({ localTime: "21:15" })).toMatchObject({ ok: true });
    expect(await schedule({ localTime: "17:45" })).toMatchObject({ ok: true });
  });

  test("lets one of 20 rivals have the evening", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => schedule()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("says what is missing, and writes nothing", async () => {
    const [unready] = await db
      .insert(movies)
      .values({ slug: `unready-${fixture.movieId}`, title: "Unready", description: "" })
      .returning();
    const [bare] = await db
      .insert(screens)
      .values({ theaterId: fixture.theaterId, name: "Bare" })
      .returning();
    const other = await makeFixture(db, { startsAt: now });
    for (const [change, code] of [
      [{ movieId: 999_999_999 }, "unknown-movie"],
      [{ movieId: unready?.id ?? 0 }, "no-length"],
      [{ screenId: 999_999_999 }, "unknown-screen"],
      [{ screenId: bare?.id ?? 0 }, "no-layout"],
      [{ screenId: other.screenId, staff: await addOwner(db, fixture.theaterId) }, "unknown-screen"],
      [{ priceCardId: other.priceCardId }, "unknown-price-card"],
      [{ localDate: "2026-11-22", localTime: "12:00" }, "past"],
      [{ localDate: "2027-03-27", localTime: "01:30" }, "no-such-time"],
      [{ localDate: "2027-10-30", localTime: "01:30" }, "ambiguous-time"],
      [{ localDate: "tomorrow" }, "invalid-input"],
    ] as const)
      expect(await schedule(change)).toMatchObject({ ok: false, code });
    expect(await planned()).toHaveLength(1);
  });

  test("knows neither an archived movie's nor an archived screen's showtimes to come", async () => {
    await db.update(movies).set({ status: "archived" }).where(eq(movies.id, fixture.movieId));
    expect(await schedule()).toMatchObject({ code: "archived-movie" });
    await db.update(screens).set({ archivedAt: now }).where(eq(screens.id, fixture.screenId));
    expect(await schedule()).toMatchObject({ code: "unknown-screen" });
  });

  test("lets an owner schedule at the own theater", async () => {
    expect(await schedule({ staff: await addOwner(db, fixture.theaterId) })).toMatchObject({ ok: true });
  });

  test("refuses a price card that another has superseded", async () => {
    await db.update(priceCards).set({ supersededAt: now }).where(eq(priceCards.id, fixture.priceCardId));
    expect(await schedule()).toMatchObject({ code: "unknown-price-card" });
  });

  test("puts a start before the turn of the day into the night that follows", async () => {
    await schedule({ localDate: "2026-11-24", localTime: "00:40" });
    expect((await planned()).at(-1)?.startsAt).toBe(Date.UTC(2026, 10, 25, 0, 40));
    await db.update(theaters).set({ dayTurnsMinute: 0 }).where(eq(theaters.id, fixture.theaterId));
    await schedule({ localDate: "2026-11-24", localTime: "00:40" });
    expect((await planned()).map(({ startsAt }) => startsAt)).toContain(Date.UTC(2026, 10, 24, 0, 40));
  });

  test("takes the said one of a time that comes twice", async () => {
    await schedule({ localDate: "2027-10-30", localTime: "01:30", repeated: "later" });
    expect((await planned()).at(-1)?.startsAt).toBe(Date.UTC(2027, 9, 31, 1, 30));
  });
});

test("without the trigger, rivals share the screen", async () => {
  const db = openTestDatabase();
  const schedule = scheduling(db, await makeFixture(db, { startsAt: now }), await addAdmin(db));
  await db.run(sql`drop trigger showtimes_overlap_insert`);
  const results = await Promise.all(Array.from({ length: 20 }, () => schedule()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(20);
});

test("looks for an overlap among the showtimes of two days of one screen, however many there are", async () => {
  const db = openTestDatabase();
  const [[trigger] = []] = await db.values<[string]>(
    sql`select sql from sqlite_schema where name = 'showtimes_overlap_insert'`,
  );
  const search =
    /EXISTS \(([\s\S]+)\)\s*BEGIN/.exec(trigger ?? "")?.[1]?.replaceAll(/NEW\.`\w+`/g, "1") ?? "";
  const plan = await db.values<[number, number, number, string]>(sql.raw(`explain query plan ${search}`));
  expect(plan.map((step) => step[3]).join()).toContain("screen_id=? AND starts_at>? AND starts_at<?");
});
