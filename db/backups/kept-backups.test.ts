import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { KEPT, keptBackups } from "./kept-backups";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const written = (kept: Set<number>) => [...kept].map((at) => new Date(at).toISOString().slice(0, 16)).sort();

/** What is there after a backup each hour, each time with what the rule throws away. */
function hourly(from: number, until: number, minute = 0, missing: (at: number) => boolean = () => false) {
  let there: number[] = [];
  for (let at = from + minute * 60_000; at <= until; at += HOUR) {
    if (missing(at)) continue;
    there = [...keptBackups([...there, at])];
  }
  return there.sort((a, b) => a - b);
}

const START = Date.UTC(2025, 9, 1);
/** Past a year and two changes of clocks each way. */
const END = Date.UTC(2026, 10, 30, 12);

describe("after a year and two months of a backup each hour", () => {
  const there = hourly(START, END);

  it("there is one of each of the last 48 hours", () => {
    for (let hour = 0; hour < KEPT.hours; hour++) expect(there).toContain(END - hour * HOUR);
  });

  it("there is one of each of the last 35 days, the last of that day", () => {
    const midnight = Date.UTC(2026, 10, 30);
    for (let day = 1; day < KEPT.days; day++) expect(there).toContain(midnight - (day - 1) * DAY - HOUR);
  });

  it("there is one of each month, the last of that month", () => {
    for (let month = 0; month < 13; month++) expect(there).toContain(Date.UTC(2025, 10 + month, 1) - HOUR);
  });

  it("there is nothing else", () => {
    // the hours hold the last of three of the days, and the days that of one of the months
    expect(there.length).toBe(KEPT.hours + (KEPT.days - 3) + (14 - 2));
  });

  it("throwing away hour by hour leaves what throwing away once would", () => {
    const all = Array.from({ length: (END - START) / HOUR + 1 }, (_, hour) => START + hour * HOUR);
    expect(there).toEqual([...keptBackups(all)].sort((a, b) => a - b));
  });
});

describe("when clocks change", () => {
  // London and New York, and where it is half an hour: Lord Howe
  it.each(["Europe/London", "America/New_York", "Australia/Lord_Howe"])(
    "each night of a year in %s has one, made at three by the clock there",
    (timeZone) => {
      const hourOf = (at: number) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).hour;
      const nights: number[] = [];
      for (let at = Date.UTC(2025, 11, 1); at < Date.UTC(2026, 11, 1); at += HOUR / 2)
        if (hourOf(at) === 3 && hourOf(at - HOUR / 2) !== 3) nights.push(at);
      expect(nights).toHaveLength(365);
      for (let night = KEPT.days; night <= nights.length; night++) {
        const kept = keptBackups(nights.slice(0, night), { hours: 0, days: KEPT.days, months: 0 });
        expect([...kept].sort((a, b) => a - b)).toEqual(nights.slice(night - KEPT.days, night));
      }
    },
  );

  it("keeps both hours that one clock calls by the same name", () => {
    const repeated = Date.UTC(2026, 9, 25, 0, 30);
    expect(keptBackups([repeated, repeated + HOUR])).toEqual(new Set([repeated, repeated + HOUR]));
  });
});

describe("a backup", () => {
  it("is kept as the newest of its hour alone", () => {
    const at = Date.UTC(2026, 10, 30, 8);
    expect(written(keptBackups([at, at + 60_000, at + 50 * 60_000]))).toEqual(["2026-11-30T08:50"]);
  });

  it("that is the newest is kept, whatever there is of others", () => {
    const now = Date.UTC(2026, 10, 30, 8);
    for (const [hours, days, months] of [
      [1, 1, 1],
      [0, 1, 0],
      [0, 0, 1],
    ] as const)
      expect(keptBackups([now - DAY, now, now - 400 * DAY], { hours, days, months })).toContain(now);
  });

  it("of long ago is kept where the machine was off since", () => {
    const before = hourly(START, START + 60 * DAY);
    const back = START + 300 * DAY;
    const kept = keptBackups([...before, back]);
    // a month, day and hour more at one end, one less at the other
    expect([...before, back].filter((at) => !kept.has(at))).toHaveLength(2);
  });

  it("is missed by nobody where some hours have none", () => {
    const odd = (at: number) => Math.floor(at / HOUR) % 7 === 0;
    const there = hourly(START, END, 20, odd);
    expect(there.length).toBeGreaterThan(KEPT.hours + KEPT.days - 3);
    expect(Math.max(...there)).toBeGreaterThan(END - 2 * HOUR);
  });
});
