import { expect, test } from "vitest";
import { countDays, MOST_DAYS, periodBefore, readPeriod } from "./period";

const today = "2026-03-15";

test("a preset is so many days up to today", () => {
  expect(readPeriod({ preset: "today" }, today)).toMatchObject({ from: today, to: today });
  expect(readPeriod({ preset: "7-days" }, today)).toMatchObject({ from: "2026-03-09", to: today });
  expect(readPeriod({ preset: "this-month" }, today)).toMatchObject({ from: "2026-03-01", to: today });
  expect(readPeriod({ preset: "last-month" }, today)).toMatchObject({ from: "2026-02-01", to: "2026-02-28" });
  expect(countDays(readPeriod({ preset: "year" }, today))).toBe(365);
  expect(readPeriod({}, today).preset).toBe("30-days");
});

test("days of one's own are put the right way round, and what is no day becomes today", () => {
  const asked = { preset: "custom", from: "2026-02-10", to: "2026-02-01" };
  expect(readPeriod(asked, today)).toEqual({ preset: "custom", from: "2026-02-01", to: "2026-02-10" });
  expect(readPeriod({ ...asked, to: "2026-02-30" }, today)).toMatchObject({ from: "2026-02-10", to: today });
  expect(readPeriod({ from: "=1+1", to: "nonsense" }, today)).toMatchObject({ from: today, to: today });
});

test("no report looks at more than two years", () => {
  const period = readPeriod({ preset: "custom", from: "2001-01-01", to: "2026-01-01" }, today);
  expect(countDays(period)).toBe(MOST_DAYS);
});

test("a period is compared with as many days before it, a whole month with the month before", () => {
  expect(periodBefore(readPeriod({ preset: "7-days" }, today))).toEqual({
    from: "2026-03-02",
    to: "2026-03-08",
  });
  expect(periodBefore(readPeriod({ preset: "last-month" }, today))).toEqual({
    from: "2026-01-01",
    to: "2026-01-31",
  });
});
