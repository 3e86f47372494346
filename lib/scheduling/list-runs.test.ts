import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { showtimes } from "@/db/schema/scheduling";
import { setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { listRuns } from "./list-runs";

const now = Date.UTC(2026, 10, 22, 12);
const days = (...all: number[]) => all.map((day) => now + day * DAY_MS);

/** A movie with these showtimes, beside one that the programme goes on with until that day. */
async function stage(own: number[], end: number) {
  const db = openTestDatabase();
  await setScene(db, { startsAt: days(end) });
  const { movieId, showtimeIds } = await setScene(db, { startsAt: days(...own) });
  const run = async () => (await listRuns(db, { movieIds: [movieId, 999], now })).get(movieId);
  return { db, movieId, showtimeIds, run };
}

it("is in its last weeks when the programme goes on without it", async () => {
  const { run } = await stage([-3, 2, 9], 16);
  expect(await run()).toEqual({
    isOnSale: true,
    last: { startsAt: now + 9 * DAY_MS, timeZone: "Europe/London" },
  });
});

it.each([
  ["it plays later too", [-3, 2, 15], 30],
  ["nothing is planned for later yet", [-3, 2, 9], 15],
  ["it has not begun", [2, 9], 30],
  ["it is over", [-9, -3], 30],
])("is not in its last weeks when %s", async (_, own, end) => {
  const { run } = await stage(own, end);
  expect((await run())?.last).toBeNull();
});

it("counts drafts as planned, and nothing that is cancelled", async () => {
  const { db, showtimeIds, run } = await stage([-3, 2, 15], 30);
  const later = eq(showtimes.id, showtimeIds[2] ?? 0);
  await db.update(showtimes).set({ state: "draft" }).where(later);
  expect((await run())?.last).toBeNull();
  await db.update(showtimes).set({ state: "cancelled" }).where(later);
  expect((await run())?.last?.startsAt).toBe(now + 2 * DAY_MS);
});

it("knows nothing of a movie without showtimes", async () => {
  const { db } = await stage([1], 2);
  expect(await listRuns(db, { movieIds: [999], now })).toEqual(new Map());
  expect(await listRuns(db, { movieIds: [], now })).toEqual(new Map());
});
