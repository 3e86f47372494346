import { describe, expect, test } from "vitest";
import { addDays, toInstant } from "./wall-clock";

const london = (date: string, time: string) => ({ date, time, timeZone: "Europe/London" });
const chicago = (date: string, time: string) => ({ date, time, timeZone: "America/Chicago" });

describe("a wall-clock time", () => {
  test("means a different instant in each zone", () => {
    expect(toInstant(london("2026-11-24", "19:30"))).toEqual({
      ok: true,
      value: Date.UTC(2026, 10, 24, 19, 30),
    });
    expect(toInstant(chicago("2026-11-24", "19:30"))).toEqual({
      ok: true,
      value: Date.UTC(2026, 10, 25, 1, 30),
    });
  });

  test("does not exist while the clock is put forward", () => {
    expect(toInstant(london("2027-03-28", "01:30"))).toEqual({ ok: false, code: "no-such-time" });
    expect(toInstant(chicago("2027-03-14", "02:00"), "later")).toEqual({ ok: false, code: "no-such-time" });
  });

  test("exists right before and right after the clock is put forward", () => {
    expect(toInstant(london("2027-03-28", "00:59"))).toEqual({
      ok: true,
      value: Date.UTC(2027, 2, 28, 0, 59),
    });
    expect(toInstant(london("2027-03-28", "02:00"))).toEqual({
      ok: true,
      value: Date.UTC(2027, 2, 28, 1, 0),
    });
  });

  test("exists twice while the clock is put back, and must be said which", () => {
    const twice = london("2026-10-25", "01:30");
    expect(toInstant(twice)).toEqual({ ok: false, code: "ambiguous-time" });
    expect(toInstant(twice, "earlier")).toEqual({ ok: true, value: Date.UTC(2026, 9, 25, 0, 30) });
    expect(toInstant(twice, "later")).toEqual({ ok: true, value: Date.UTC(2026, 9, 25, 1, 30) });
    const inChicago = chicago("2026-11-01", "01:00");
    expect(toInstant(inChicago)).toEqual({ ok: false, code: "ambiguous-time" });
    expect(toInstant(inChicago, "earlier")).toEqual({ ok: true, value: Date.UTC(2026, 10, 1, 6) });
    expect(toInstant(inChicago, "later")).toEqual({ ok: true, value: Date.UTC(2026, 10, 1, 7) });
  });

  test("is one on a calendar and a clock", () => {
    for (const [date, time] of [
      ["2026-02-30", "12:00"],
      ["2026-11-24", "24:00"],
      ["2026-11-24", "7:30"],
      ["24/11/2026", "19:30"],
      ["", ""],
    ] as const)
      expect(toInstant(london(date, time))).toEqual({ ok: false, code: "no-such-time" });
  });
});

test("days are counted on the calendar, over a clock change too", () => {
  expect(addDays("2026-10-24", 1)).toBe("2026-10-25");
  expect(addDays("2026-10-25", 1)).toBe("2026-10-26");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});
