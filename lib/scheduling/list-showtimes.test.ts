import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { listShowtimes } from "./list-showtimes";
import { listShowtimesOfDay } from "./list-showtimes-of-day";
import { listStages } from "./list-stages";
import { groupByLine, rankMovies } from "./programme";

const at = (text: string) => Date.parse(text);

describe("what plays on a day", () => {
  let db: Database;
  let london: Fixture;
  let chicago: Fixture;

  beforeEach(async () => {
    db = openTestDatabase();
    london = await makeFixture(db, { startsAt: at("2026-11-24T23:30:00Z") });
    chicago = await makeFixture(db, { startsAt: at("2026-11-25T03:30:00Z") });
    await db.update(theaters).set({ timeZone: "America/Chicago" }).where(eq(theaters.id, chicago.theaterId));
  });

  const idsOn = async (day: string, now: number, theaterId?: number) => {
    const all = await db.select().from(theaters);
    const asked = all.filter(({ id }) => theaterId === undefined || id === theaterId);
    return (await listShowtimesOfDay(db, { day, now, theaters: asked })).map(({ id }) => id);
  };

  it("goes by each theater's own calendar", async () => {
    const now = at("2026-11-20T12:00:00Z");
    expect(await idsOn("2026-11-24", now)).toEqual([london.showtimeId, chicago.showtimeId]);
    expect(await idsOn("2026-11-25", now)).toEqual([]);
  });

  it("knows that today is another day elsewhere", async () => {
    const now = at("2026-11-25T01:00:00Z");
    await db.update(theaters).set({ dayTurnsMinute: 0 });
    const nextInLondon = await makeShowtime(db, { ...london, startsAt: at("2026-11-25T19:00:00Z") });
    const nextInChicago = await makeShowtime(db, { ...chicago, startsAt: at("2026-11-25T19:00:00Z") });
    expect(await idsOn("today", now)).toEqual([chicago.showtimeId, nextInLondon]);
    expect(await idsOn("today", now, chicago.theaterId)).toEqual([chicago.showtimeId]);
    expect(await idsOn("2026-11-25", now)).toEqual([nextInLondon, nextInChicago]);
  });

  it("goes on with the evening after midnight", async () => {
    const [evening, night] = [at("2026-11-24T23:50:00Z"), at("2026-11-25T00:40:00Z")];
    const late = await makeShowtime(db, { ...london, startsAt: at("2026-11-25T02:00:00Z") });
    for (const now of [evening, night]) expect(await idsOn("today", now, london.theaterId)).toEqual([late]);
    expect(await idsOn("2026-11-24", evening, london.theaterId)).toEqual([late]);
    expect(await idsOn("2026-11-25", evening, london.theaterId)).toEqual([]);
  });

  it("leaves out what has started, what is not on sale and what has closed its sales", async () => {
    expect(await idsOn("2026-11-24", london.startsAt)).toEqual([chicago.showtimeId]);
    await db.update(theaters).set({ salesCloseMinutes: 30 }).where(eq(theaters.id, chicago.theaterId));
    expect(await idsOn("2026-11-24", chicago.startsAt - 30 * 60_000)).toEqual([]);
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, london.showtimeId));
    expect(await idsOn("2026-11-24", 0)).toEqual([chicago.showtimeId]);
  });

  it("is told apart by movie, and by line of theater, format and language", async () => {
    const late = await makeShowtime(db, { ...london, startsAt: at("2026-11-25T19:00:00Z") });
    await db.update(showtimes).set({ format: "35 mm" }).where(eq(showtimes.id, late));
    const listed = await listShowtimes(db, { now: 0, until: Number.MAX_SAFE_INTEGER });
    expect(groupByLine(listed).map((line) => line.showtimes.map(({ id }) => id))).toEqual([
      [london.showtimeId],
      [late],
      [chicago.showtimeId],
    ]);
    expect(rankMovies(listed)).toEqual([london.movieId, chicago.movieId]);
    const ofMovie = await listShowtimes(db, {
      now: 0,
      until: Number.MAX_SAFE_INTEGER,
      movieId: chicago.movieId,
    });
    expect(ofMovie.map(({ id }) => id)).toEqual([chicago.showtimeId]);
  });
});

it("offers a theater's screens with the price cards in force, the usual one first", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: at("2026-11-24T23:30:00Z") });
  const card = { theaterId: fixture.theaterId, currency: "GBP", name: "Old", createdAt: 0, supersededAt: 1 };
  await db.insert(priceCards).values(card);
  const [early] = await db
    .insert(priceCards)
    .values({ ...card, name: "Early", supersededAt: null })
    .returning();
  // another theater's card of that name is used more
  const other = await makeFixture(db, { startsAt: at("2026-11-24T23:30:00Z") });
  await db.update(priceCards).set({ name: "Early" }).where(eq(priceCards.id, other.priceCardId));
  await makeShowtime(db, { ...other, startsAt: at("2026-11-25T23:30:00Z") });
  expect((await listStages(db, await addAdmin(db))).find(({ id }) => id === fixture.theaterId)).toMatchObject(
    {
      timeZone: "Europe/London",
      screens: [{ id: fixture.screenId, name: "Screen 1" }],
      priceCards: [
        { id: fixture.priceCardId, name: "Standard" },
        { id: early?.id, name: "Early" },
      ],
    },
  );
});

it("offers an owner the own theaters alone", async () => {
  const db = openTestDatabase();
  const own = await makeFixture(db, { startsAt: at("2026-11-24T23:30:00Z") });
  await makeFixture(db, { startsAt: at("2026-11-24T23:30:00Z") });
  const stages = await listStages(db, await addOwner(db, own.theaterId));
  expect(stages.map(({ id }) => id)).toEqual([own.theaterId]);
});
