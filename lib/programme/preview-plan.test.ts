import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { priceCards } from "@/db/schema/pricing";
import { makeShowtime, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { SUGGESTED_RULE } from "@/lib/scheduling/suggested-rule";
import { copy } from "./copy";
import { previewPlan } from "./preview-plan";

const db = openTestDatabase();
const MONDAY = Date.UTC(2031, 10, 24, 12);
const NEXT = "2031-12-01";
const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
const rule = { ...SUGGESTED_RULE, fromShowtimes: 4, peakSharePercent: 0 };

it("says where the rule of captions would not be kept with what is planned, counting what stands there", async () => {
  const fixture = await setScene(db, { startsAt: [MONDAY + 7 * DAY_MS] });
  await db.update(priceCards).set({ currency: "GBP" }).where(eq(priceCards.id, fixture.priceCardId));
  const staff = await addOwner(db, fixture.theaterId);
  const { movieId, screenId, priceCardId } = fixture;
  const original = (days: number, accessibility = "") => ({
    ...{ movieId, screenId, priceCardId, replacedCard: null, format: "2D" as const, language: "English" },
    ...{ subtitles: null, accessibility, startsAt: MONDAY + days * DAY_MS + 3 * HOUR_MS },
  });
  const preview = async (originals: ReturnType<typeof original>[], more: object = {}) => {
    const wishes = copy(originals, 7, clock.timeZone);
    const asked = { theaterId: fixture.theaterId, rule, clock, wishes, staff, now: MONDAY };
    return previewPlan(db, { ...asked, ...more });
  };
  const three = [0, 1, 2].map((days) => original(days));
  const gap = { movieId, title: "The General", showtimes: 4, captioned: 0, needed: 1 };
  const shown = await preview(three);
  expect(shown?.planned.map(({ why }) => why)).toEqual([null, null, null]);
  expect(shown?.gaps).toMatchObject([{ monday: NEXT, gaps: [gap] }]);
  // fewer than the rule speaks of, a captioned one among them, or a theater that asks nothing
  expect((await preview(three.slice(1)))?.gaps).toEqual([]);
  expect((await preview([original(0, "captions"), ...three.slice(1)]))?.gaps).toEqual([]);
  expect((await preview(three, { rule: null }))?.gaps).toEqual([]);
  // what does not fit is not made, and asks for nothing
  await makeShowtime(db, { ...fixture, startsAt: MONDAY + 8 * DAY_MS + 3 * HOUR_MS });
  const clashing = await preview([original(1)]);
  expect(clashing).toMatchObject({ planned: [{ why: "overlap" }], gaps: [] });
  const stranger = await setScene(db, { startsAt: [MONDAY] });
  expect(await preview(three, { staff: await addOwner(db, stranger.theaterId) })).toBeNull();
});
