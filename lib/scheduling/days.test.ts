import { expect, it } from "vitest";
import { shiftDay } from "./days";

it("counts calendar days over months, years and clock changes", () => {
  expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01");
  expect(shiftDay("2026-03-28", 2)).toBe("2026-03-30");
});
