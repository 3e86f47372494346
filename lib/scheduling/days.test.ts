import { expect, it } from "vitest";
import { commonDay, PROGRAMME_DAYS, programmeDays, shiftDay } from "./days";

it("counts calendar days over months, years and clock changes", () => {
  expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01");
  expect(shiftDay("2026-03-28", 2)).toBe("2026-03-30");
});

it("begins with the day of the theater that is furthest behind", () => {
  const days = programmeDays(Date.parse("2026-11-24T02:00:00Z"), ["Europe/London", "America/Chicago"]);
  expect(days[0]).toBe("2026-11-23");
  expect(days).toHaveLength(PROGRAMME_DAYS);
});

it("knows no common day while one zone is ahead of another", () => {
  const zones = ["Europe/London", "America/Chicago"];
  expect(commonDay(Date.parse("2026-11-24T02:00:00Z"), zones)).toBeNull();
  expect(commonDay(Date.parse("2026-11-24T12:00:00Z"), zones)).toBe("2026-11-24");
});
