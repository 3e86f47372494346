import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { addDays, atMinute, dayBounds, fromInstant } from "@/lib/scheduling/wall-clock";
import { copy, daysBetween } from "./copy";
import { daysOf, EVERY_DAY, repeat } from "./repeat";

const parts = {
  movieId: 1,
  screenId: 1,
  priceCardId: 1,
  format: "2D",
  language: "English",
  subtitles: null,
} as const;
const YEAR = { from: "2027-01-01", until: "2027-12-31", weekdays: EVERY_DAY };

const zone = fc.constantFrom(
  "Europe/London",
  "America/Chicago",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Pacific/Auckland",
  "Asia/Kathmandu",
);
const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), five: fc.integer({ min: 0, max: 11 }) })
  .map(({ hour, five }) => `${String(hour).padStart(2, "0")}:${String(five * 5).padStart(2, "0")}`);

describe("the same time on every day of a year", () => {
  it("shows on the theater's wall as that time, before, between and after both clock changes", () => {
    fc.assert(
      fc.property(zone, time, fc.constantFrom("earlier", "later"), (timeZone, clock, repeated) => {
        const wishes = repeat(parts, { ...YEAR, time: clock, repeated }, { timeZone, dayTurnsMinute: 0 });
        expect(wishes).toHaveLength(365);
        for (const { day, start, isDoubled } of wishes) {
          if (!start.ok) continue;
          const wall = fromInstant(start.value, timeZone);
          expect(wall).toMatchObject({ day, time: clock });
          if (isDoubled) expect(wall.repeated).toBe(repeated);
        }
        // a clock skips a time on one night of these years at most, and doubles it on one at most
        expect(wishes.filter(({ start }) => !start.ok).length).toBeLessThanOrEqual(1);
        expect(wishes.filter(({ isDoubled }) => isDoubled).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it("says that a time is skipped in March and comes twice in October", () => {
    const wishes = repeat(
      parts,
      { ...YEAR, time: "01:30", repeated: "later" },
      { timeZone: "Europe/London", dayTurnsMinute: 0 },
    );
    expect(wishes.filter(({ start }) => !start.ok)).toMatchObject([
      { day: "2027-03-28", start: { code: "no-such-time" } },
    ]);
    expect(wishes.filter(({ isDoubled }) => isDoubled)).toMatchObject([
      { day: "2027-10-31", start: { value: Date.UTC(2027, 9, 31, 1, 30) } },
    ]);
  });
});

it("puts a time before the turn into the night after each day", () => {
  const fridays = { from: "2026-11-27", until: "2026-12-04", weekdays: 16, repeated: "earlier" } as const;
  const london = { timeZone: "Europe/London", dayTurnsMinute: 300 };
  const starts = (time: string) => repeat(parts, { ...fridays, time }, london).map(({ day }) => day);
  expect(starts("00:40")).toEqual(["2026-11-28", "2026-12-05"]);
  expect(starts("05:00")).toEqual(["2026-11-27", "2026-12-04"]);
});

it("knows the weekdays", () => {
  const fridaysAndSundays = 16 + 64;
  expect(daysOf({ from: "2026-11-24", until: "2026-12-04", weekdays: fridaysAndSundays })).toEqual([
    "2026-11-27",
    "2026-11-29",
    "2026-12-04",
  ]);
});

it("stops after a year, and names no day of a rule that ends before it begins", () => {
  expect(daysOf({ from: "2027-01-01", until: "2099-01-01", weekdays: EVERY_DAY })).toHaveLength(366);
  expect(daysOf({ from: "2027-01-02", until: "2027-01-01", weekdays: EVERY_DAY })).toEqual([]);
});

it("copies a night to any other by the clock on the wall, the second of a doubled time as the second", () => {
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: -200, max: 200 }),
      fc.array(fc.integer({ min: 0, max: 26 * 12 }), { minLength: 1, maxLength: 8 }),
      (timeZone, dayOfYear, days, starts) => {
        const day = addDays("2027-01-01", dayOfYear);
        const { from, until } = dayBounds(day, timeZone);
        const originals = starts
          .map((five) => ({ ...parts, replacedCard: null, startsAt: from + five * 300_000 }))
          .filter(({ startsAt }) => startsAt < until);
        for (const [i, wish] of copy(originals, days, timeZone).entries()) {
          const original = fromInstant(originals[i]?.startsAt ?? 0, timeZone);
          expect(wish).toMatchObject({ day: addDays(day, days), time: original.time });
          if (!wish.start.ok) continue;
          const wall = fromInstant(wish.start.value, timeZone);
          expect(wall).toMatchObject({ day: wish.day, time: wish.time });
          if (wish.isDoubled) expect(wall.repeated).toBe(original.repeated);
        }
      },
    ),
  );
});

it("counts days and minutes of nights of 23 and 25 hours", () => {
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  const { from, until } = dayBounds("2027-10-31", "Europe/London");
  expect((until - from) / 3_600_000).toBe(25);
  expect(atMinute("2027-03-27", 1_440 + 90, "Europe/London")).toBe(Date.UTC(2027, 2, 28, 1, 30));
  expect(atMinute("2027-10-31", 90, "Europe/London")).toBe(Date.UTC(2027, 9, 31, 0, 30));
});
