import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { showtimes } from "@/db/schema/scheduling";
import { makeShowtime, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { SUGGESTED_RULE } from "@/lib/scheduling/suggested-rule";
import { listCaptionsGaps } from "./list-captions-gaps";

const db = openTestDatabase();
const MONDAY = Date.UTC(2031, 10, 24, 12);
const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
const rule = { ...SUGGESTED_RULE, fromShowtimes: 4, peakSharePercent: 0 };

it("counts a theater's week, drafts among it, and neither what is cancelled nor the weeks beside it", async () => {
  const week = [0, 1, 2].map((days) => MONDAY + days * DAY_MS);
  const fixture = await setScene(db, { startsAt: week });
  const staff = await addOwner(db, fixture.theaterId);
  const find = async (day = "2031-11-30", more: object = {}) =>
    (await listCaptionsGaps(db, { theaterId: fixture.theaterId, rule, clock, day, staff, ...more })).flatMap(
      ({ gaps }) => gaps,
    );
  expect(await find()).toEqual([]);
  // late on Sunday: it begins on Monday, and belongs to the evening before
  const startsAt = Date.UTC(2031, 11, 1, 0, 30);
  const draft = await makeShowtime(db, { ...fixture, startsAt }, { state: "draft" });
  expect(await find()).toMatchObject([{ movieId: fixture.movieId, showtimes: 4, captioned: 0, needed: 1 }]);
  expect(await find("2031-12-01")).toEqual([]);
  expect(await find("2031-11-24", { rule: null })).toEqual([]);
  const other = await setScene(db, { startsAt: [MONDAY + 5 * HOUR_MS] });
  expect(await find("2031-11-24", { staff: await addOwner(db, other.theaterId) })).toEqual([]);
  await db.update(showtimes).set({ accessibility: "captions" }).where(eq(showtimes.id, draft));
  expect(await find()).toEqual([]);
  await db.update(showtimes).set({ accessibility: "", state: "cancelled" }).where(eq(showtimes.id, draft));
  expect(await find()).toEqual([]);
});
