import { expect, it } from "vitest";
import { PROGRAMME_DAYS } from "./days";
import { commonDay, programmeDays } from "./programme-days";

const clocks = ["Europe/London", "America/Chicago"].map((timeZone) => ({ timeZone, dayTurnsMinute: 300 }));
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);

it("begins with the day of the theater that is furthest behind", () => {
  const days = programmeDays(at("10:00"), clocks);
  expect(days[0]).toBe("2026-11-23");
  expect(days).toHaveLength(PROGRAMME_DAYS);
});

it("goes on with a day until it turns, whatever the calendar says", () => {
  const london = clocks.slice(0, 1);
  expect([at("04:59"), at("05:00")].map((now) => programmeDays(now, london)[0])).toEqual([
    "2026-11-23",
    "2026-11-24",
  ]);
});

it("knows no common day while one theater is ahead of another", () => {
  expect(commonDay(at("10:00"), clocks)).toBeNull();
  expect(commonDay(at("12:00"), clocks)).toBe("2026-11-24");
  expect(commonDay(at("02:00"), clocks)).toBe("2026-11-23");
});
