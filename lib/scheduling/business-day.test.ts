import { describe, expect, it } from "vitest";
import { seededRandom } from "@/db/seed/random";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { businessDay, businessDayBounds, calendarDay, type DayClock, OUTERMOST_CLOCKS } from "./business-day";
import { addDays, fromInstant, toInstant } from "./wall-clock";

const london: DayClock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
const at = (date: string, time: string, clock = london) => {
  const instant = toInstant({ date, time, timeZone: clock.timeZone }, "earlier");
  if (!instant.ok) throw new Error(`${date} ${time} is not there`);
  return instant.value;
};

it.each([
  ["2026-11-24", "19:30", "2026-11-24"],
  ["2026-11-25", "00:40", "2026-11-24"],
  ["2026-11-25", "04:59", "2026-11-24"],
  ["2026-11-25", "05:00", "2026-11-25"],
  ["2027-01-01", "00:05", "2026-12-31"],
])("counts %s %s to the day of %s", (date, time, day) => {
  expect(businessDay(at(date, time), london)).toBe(day);
  expect(calendarDay(day, time, london)).toBe(date);
});

it("turns the day at midnight where a theater wants that", () => {
  const clock = { ...london, dayTurnsMinute: 0 };
  expect(businessDay(at("2026-11-25", "00:00"), clock)).toBe("2026-11-25");
  expect(businessDay(at("2026-11-25", "00:00") - 1, clock)).toBe("2026-11-24");
});

it("has 23 and 25 hours when the clock is changed in the night", () => {
  const hours = (day: string) => {
    const { from, until } = businessDayBounds(day, london);
    return (until - from) / HOUR_MS;
  };
  expect(["2027-03-26", "2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31"].map(hours)).toEqual([
    24, 23, 24, 25, 24,
  ]);
});

it("turns the day with the clock where that skips the turn, and the first time where it comes twice", () => {
  const clock = { ...london, dayTurnsMinute: 90 };
  // 01:30 is skipped on 28 March, and comes twice on 31 October
  expect(businessDayBounds("2027-03-28", clock).from).toBe(Date.UTC(2027, 2, 28, 1));
  expect(businessDayBounds("2027-10-31", clock).from).toBe(Date.UTC(2027, 9, 31, 0, 30));
  expect(businessDay(Date.UTC(2027, 9, 31, 1, 15), clock)).toBe("2027-10-31");
});

describe("whatever the zone and the turn", () => {
  const zones = [
    "Europe/London",
    "America/New_York",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "America/Havana",
    "Pacific/Kiritimati",
    "America/Santiago",
  ];
  const random = seededRandom("business days");
  const cases = Array.from({ length: 400 }, () => ({
    clock: { timeZone: random.pick(zones), dayTurnsMinute: 15 * Math.floor(random.next() * 49) },
    instant: Date.UTC(2026, 0, 1) + Math.floor(random.next() * 730 * DAY_MS),
  }));

  it("puts every instant into exactly one day, between those before and after it", () => {
    for (const { clock, instant } of cases) {
      const day = businessDay(instant, clock);
      const { from, until } = businessDayBounds(day, clock);
      expect(from <= instant && instant < until, JSON.stringify({ clock, instant, day })).toBe(true);
      expect(businessDay(until, clock)).toBe(addDays(day, 1));
      expect(businessDay(from - 1, clock)).toBe(addDays(day, -1));
      expect(until - from).toBeGreaterThanOrEqual(22 * HOUR_MS);
      expect(until - from).toBeLessThanOrEqual(26 * HOUR_MS);
    }
  });

  it("lies within what the outermost clocks make of it", () => {
    const [first, last] = OUTERMOST_CLOCKS;
    for (const { clock, instant } of cases) {
      const day = businessDay(instant, clock);
      const { from, until } = businessDayBounds(day, clock);
      expect(businessDayBounds(day, first).from).toBeLessThanOrEqual(from);
      expect(businessDayBounds(day, last).until).toBeGreaterThanOrEqual(until);
    }
  });

  it("finds the way back from a day and a time to the instant", () => {
    for (const { clock, instant } of cases) {
      const start = instant - (instant % MINUTE_MS);
      const { day: date, time, repeated } = fromInstant(start, clock.timeZone);
      const day = businessDay(start, clock);
      // only where the turn itself comes twice may a time lie on both sides of it
      if (repeated === "later") continue;
      expect(calendarDay(day, time, clock), JSON.stringify({ clock, start })).toBe(date);
    }
  });
});
