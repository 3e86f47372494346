import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { listNews } from "./list-news";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what is new on %s", (_, open) => {
  const scene = async () => {
    const db = open();
    // far behind: what it has by itself is no news
    return { db, house: await makeFixture(db, { startsAt: now - 300 * DAY_MS }) };
  };
  let nth = 0;
  const show = (db: Database, house: Fixture, days: number, state: "on-sale" | "draft" = "on-sale") =>
    makeShowtime(
      db,
      { ...house, startsAt: now + nth++ * DAY_MS },
      { publishedAt: now + days * DAY_MS, state },
    );
  const told = async (db: Database, { theaterId, movieId }: Fixture, at = now) =>
    (await listNews(db, { now: at, theaterId }))
      .filter(({ movie }) => movie.id === movieId)
      .map((one) => (one.at - now) / DAY_MS);

  it("is a movie from when its first showtime was put on sale, however many follow", async () => {
    const { db, house } = await scene();
    expect(await told(db, house)).toEqual([]);
    for (const days of [-20, -13, -6]) await show(db, house, days);
    await show(db, house, -30, "draft");
    expect(await told(db, house)).toEqual([-20]);
    // the same news until it is none any more, and never a newer one
    expect(await told(db, house, now + 24 * DAY_MS)).toEqual([-20]);
    expect(await told(db, house, now + 26 * DAY_MS)).toEqual([]);
  });

  it("is a movie that comes back after a pause, once more", async () => {
    const { db, house } = await scene();
    for (const days of [-200, -10, -3]) await show(db, house, days);
    expect(await told(db, house)).toEqual([-10]);
  });

  it("is each theater's own, and of all of them the first", async () => {
    const { db, house } = await scene();
    const other = await makeFixture(db, { startsAt: now - 300 * DAY_MS });
    const there = { ...other, movieId: house.movieId };
    await show(db, house, -20);
    await show(db, there, -4);
    expect(await told(db, there)).toEqual([-4]);
    const all = (await listNews(db, { now })).filter(({ movie }) => movie.id === house.movieId);
    expect(all.map(({ kind, at }) => [kind, at])).toEqual([["on-sale", now - 20 * DAY_MS]]);
  });

  it("is a movie that is announced, but no draft", async () => {
    const { db, house } = await scene();
    const set = (status: "announced" | "draft") =>
      db
        .update(movies)
        .set({ status, publishedAt: now - DAY_MS })
        .where(eq(movies.id, house.movieId));
    const kinds = async () =>
      (await listNews(db, { now })).flatMap(({ movie, kind }) => (movie.id === house.movieId ? [kind] : []));
    await set("announced");
    expect(await kinds()).toEqual(["announced"]);
    await show(db, house, -2);
    expect(await kinds()).toEqual(["announced", "on-sale"]);
    await set("draft");
    expect(await kinds()).toEqual([]);
  });
});

it("looks at what was put on sale lately, once, and at nothing older", async () => {
  const { engine } = openTestDatabase();
  const plans: string[] = [];
  const db = databaseOver({
    ...engine,
    execute: async (statement) => {
      const { rows } = await engine.execute({
        ...{ sql: `explain query plan ${statement.sql}`, params: statement.params, method: "values" },
      });
      plans.push(...(rows as [number, number, number, string][]).map(([, , , step]) => step));
      return engine.execute(statement);
    },
  });
  for (const theaterId of [undefined, 1]) {
    plans.length = 0;
    await listNews(db, { now, ...(theaterId && { theaterId }) });
    // a look back for each showtime costs a movie's showtimes times themselves
    expect(plans.filter((step) => step.includes("showtimes"))).toEqual([
      "SEARCH s USING INDEX showtimes_published (published_at>?)",
    ]);
  }
});
