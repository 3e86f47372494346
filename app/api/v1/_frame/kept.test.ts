import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ask } from "@/app/api/v1/_testing/ask";
import { movies } from "@/db/schema/catalogue";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { TEST_CLOCK_HEADER } from "@/lib/clock";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { keep } from "./kept";
import { ok } from "./reply";

env.MATINEE_TEST_CLOCK = true;

describe.each(engines)("what is kept of a read on %s", (_, open) => {
  const db = open();

  it("is what would be read anew: after a write, and after a hold that ends by itself", async () => {
    const { showtimeId, movieId, seatIds } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
    const states = async (later = 0) => {
      const headers = { [TEST_CLOCK_HEADER]: String(later) };
      const { body } = await ask(db, "GET", `/showtimes/${showtimeId}/seats`, { headers });
      return body.seats.slice(0, 2).map(({ state }: { state: string }) => state);
    };
    expect(await states()).toEqual(["available", "available"]);
    await ask(db, "POST", "/holds", { body: { showtimeId, seatIds: seatIds.slice(0, 1) } });
    expect(await states()).toEqual(["held", "available"]);
    expect(await states(60 * MINUTE_MS)).toEqual(["available", "available"]);
    expect(await states()).toEqual(["held", "available"]);
    const title = async () => (await ask(db, "GET", `/showtimes/${showtimeId}`)).body.movie.title;
    expect(await title()).toBe("The General");
    await db.update(movies).set({ title: "Sherlock Jr." }).where(eq(movies.id, movieId));
    expect(await title()).toBe("Sherlock Jr.");
  });
});

const db = openTestDatabase();

it("is read once while nothing changes, and again past its time or by a clock that was set back", async () => {
  let reads = 0;
  const read = async () => {
    reads++;
    return { reply: ok(reads), until: 10 };
  };
  for (const now of [1, 2, 9, 10, 11, 0]) await keep(db, { key: "a", now }, read);
  expect(reads).toBe(4);
  await keep(db, { key: "b", now: 1 }, read);
  expect(reads).toBe(5);
});

it("is a hundred at most: each may be thousands of seats", async () => {
  let reads = 0;
  const ask = (key: string) =>
    keep(db, { key, now: 1 }, async () => {
      reads++;
      return { reply: ok(key), until: 10 };
    });
  await db.update(movies).set({ title: "Changed" });
  for (let nth = 0; nth < 100; nth++) await ask(`${nth}`);
  for (let nth = 0; nth < 100; nth++) await ask(`${nth}`);
  expect(reads).toBe(100);
  await ask("further");
  await ask("0");
  expect(reads).toBe(102);
});
