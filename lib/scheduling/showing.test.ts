import { expect, it } from "vitest";
import { genres, movieGenres } from "@/db/schema/catalogue";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { listTheaters } from "@/lib/venues/list-theaters";
import { getShowing } from "./showing";

const now = Date.parse("2026-11-24T12:00:00Z");

async function openSeason() {
  const db = openTestDatabase();
  const one = await makeFixture(db, { startsAt: Date.parse("2026-11-24T19:00:00Z") });
  const two = await makeFixture(db, { startsAt: Date.parse("2026-11-24T20:00:00Z") });
  await db.insert(genres).values([
    { id: 1, slug: "comedy", name: "Comedy" },
    { id: 2, slug: "unused", name: "Unused" },
  ]);
  await db.insert(movieGenres).values({ movieId: one.movieId, genreId: 1 });
  return { db, one, two, slugs: (await listTheaters(db)).map(({ slug }) => slug) };
}

it("shows a day, filtered by theater and genre", async () => {
  const { db, one, two, slugs } = await openSeason();
  const ask = async (day: string, theater: string | null, genre: string | null) =>
    (await getShowing(db, { now, day, theater, genre }))?.movies.map(({ id }) => id);
  expect(await ask("today", null, null)).toEqual([one.movieId, two.movieId]);
  expect(await ask("2026-11-24", slugs[1] ?? "", null)).toEqual([two.movieId]);
  expect(await ask("today", null, "comedy")).toEqual([one.movieId]);
  expect(await ask("today", slugs[1] ?? "", "comedy")).toEqual([]);
  expect(await ask("2026-11-25", null, null)).toEqual([]);
});

it("does not know other days, theaters and genres", async () => {
  const { db } = await openSeason();
  const known = { now, day: "today", theater: null, genre: null };
  for (const odd of [
    { day: "2026-11-23" },
    { day: "2027-11-23" },
    { day: "2026-02-31" },
    { day: "x" },
    { theater: "nowhere" },
    { genre: "unused" },
  ]) {
    expect(await getShowing(db, { ...known, ...odd }), JSON.stringify(odd)).toBeNull();
  }
});
