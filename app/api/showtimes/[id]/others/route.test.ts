import { beforeEach, expect, it, vi } from "vitest";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { GET } from "./route";

const kept = globalThis as { matineeDatabase?: unknown };
const startsAt = Date.now() + DAY_MS;
let fixture: Fixture;

beforeEach(async () => {
  vi.stubEnv("MATINEE_TEST_CLOCK", "0");
  const db = openTestDatabase();
  kept.matineeDatabase = db;
  fixture = await makeFixture(db, { startsAt });
  await makeShowtime(db, { ...fixture, startsAt: startsAt + DAY_MS });
  return () => delete kept.matineeDatabase;
});

const ask = (id: number | string, query: string) =>
  GET(new Request(`http://localhost/api/showtimes/${id}/others${query}`), {
    params: Promise.resolve({ id: String(id) }),
  });

it("tells in words when and where as many can sit together, and may be kept for a moment", async () => {
  const answer = await ask(fixture.showtimeId, "?seats=2");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("max-age=15");
  expect(await answer.json()).toEqual([
    {
      id: expect.any(Number),
      when: expect.stringMatching(/^\w{3} \d+ \w+, \d\d:\d\d$/),
      where: expect.stringContaining("cinema-"),
      seats: expect.stringMatching(/^row [AB], .*together$/),
    },
  ]);
});

it("has nothing to offer beside a showtime that nobody knows", async () => {
  expect(await (await ask(999_999_999, "?seats=2")).json()).toEqual([]);
});

it.each(["", "?seats=0", "?seats=11", "?seats=two", "?seats=1.5"])("refuses %j", async (query) => {
  expect((await ask(fixture.showtimeId, query)).status).toBe(400);
});

it("refuses a showtime that is no number", async () => {
  expect((await ask("abc", "?seats=2")).status).toBe(400);
});
