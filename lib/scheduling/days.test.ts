import { expect, it } from "vitest";
import { PROGRAMME_DAYS, programmeDays, shiftDay } from "./days";

it("counts calendar days over months, years and clock changes", () => {
  expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01");
  expect(shiftDay("2026-03-28", 2)).toBe("2026-03-30");
});

it("begins with the day of the theater that is furthest behind", () => {
  const days = programmeDays(Date.parse("2026-11-24T02:00:00Z"), ["Europe/London", "America/Chicago"]);
  expect(days[0]).toBe("2026-11-23");
  expect(days).toHaveLength(PROGRAMME_DAYS);
});
