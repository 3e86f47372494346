import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { type CaptionsRule, captionsGaps, isAtPeak, weekOf } from "./captions-rule";
import { SUGGESTED_RULE } from "./suggested-rule";
import { atMinute } from "./wall-clock";

const clock = { timeZone: "Europe/London", dayTurnsMinute: 300 };
/** A Monday in winter. */
const MONDAY = "2026-11-23";

const at = (weekday: number, time: string) =>
  Date.parse(`2026-11-${String(22 + weekday).padStart(2, "0")}T${time}:00Z`);

const shown = (startsAt: number, hasCaptions = false, movieId = 1) => ({
  ...{ movieId, title: `Movie ${movieId}`, startsAt },
  accessibility: hasCaptions ? "captions,relaxed" : "relaxed",
});

const times = (many: number, startsAt: number, hasCaptions = false, movieId = 1) =>
  Array.from({ length: many }, () => shown(startsAt, hasCaptions, movieId));

const quiet = at(2, "11:00");
const peak = at(5, "19:00");

describe("the rule of captions", () => {
  it("asks nothing of a movie that is shown less often", () => {
    expect(captionsGaps(times(9, peak), SUGGESTED_RULE, clock)).toEqual([]);
    expect(captionsGaps(times(10, peak), SUGGESTED_RULE, clock)).toHaveLength(1);
  });

  it("says of each movie how many there are, and how many there should be", () => {
    const week = [
      ...times(6, quiet),
      ...times(4, peak),
      ...times(2, quiet, true),
      ...times(12, quiet, true, 2),
    ];
    expect(captionsGaps(week, SUGGESTED_RULE, clock)).toEqual([
      {
        ...{ movieId: 1, title: "Movie 1", showtimes: 12, captioned: 2, needed: 3, atPeak: 0 },
        neededAtPeak: 2,
      },
    ]);
  });

  it("is kept by a quarter with captions, half of them at peak", () => {
    const week = [...times(9, quiet), ...times(1, quiet, true), ...times(2, peak, true)];
    expect(captionsGaps(week, SUGGESTED_RULE, clock)).toEqual([]);
    const elsewhere = [...times(9, peak), ...times(3, quiet, true)];
    expect(captionsGaps(elsewhere, SUGGESTED_RULE, clock)).toMatchObject([{ captioned: 3, atPeak: 0 }]);
  });

  it("counts a start after midnight to the evening before", () => {
    const late: CaptionsRule = {
      ...SUGGESTED_RULE,
      peak: { days: [5], fromMinute: 1_320, toMinute: 1_500 },
    };
    expect(isAtPeak(at(6, "00:30"), late, clock)).toBe(true);
    expect(isAtPeak(at(6, "01:00"), late, clock)).toBe(false);
    expect(isAtPeak(at(5, "22:00"), late, clock)).toBe(true);
    expect(isAtPeak(at(5, "00:30"), late, clock)).toBe(false);
    expect(isAtPeak(at(5, "22:00"), SUGGESTED_RULE, clock)).toBe(false);
    expect(isAtPeak(at(5, "17:00"), SUGGESTED_RULE, clock)).toBe(true);
  });

  it("goes by weeks from Monday to Sunday", () => {
    for (const day of ["2026-11-23", "2026-11-26", "2026-11-29"]) expect(weekOf(day)).toBe(MONDAY);
    expect(weekOf("2026-11-30")).toBe("2026-11-30");
    expect(weekOf("2027-01-01")).toBe("2026-12-28");
  });

  const week = fc.array(
    fc.record({
      movieId: fc.integer({ min: 1, max: 3 }),
      title: fc.constantFrom("A", "B"),
      startsAt: fc
        .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 300, max: 1_700 }))
        .map(([day, minute]) => atMinute(`2026-11-${23 + day}`, minute, clock.timeZone)),
      accessibility: fc.constantFrom("", "captions", "relaxed", "captions,relaxed"),
    }),
    { maxLength: 40 },
  );
  const rule: fc.Arbitrary<CaptionsRule> = fc.record({
    fromShowtimes: fc.integer({ min: 1, max: 20 }),
    sharePercent: fc.integer({ min: 1, max: 100 }),
    peakSharePercent: fc.integer({ min: 0, max: 100 }),
    peak: fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      fromMinute: fc.integer({ min: 0, max: 1_200 }),
      toMinute: fc.integer({ min: 1_201, max: 1_800 }),
    }),
  });
  const withCaptions = (one: { accessibility: string }) => ({ ...one, accessibility: "captions" });

  it("can always be kept: by captions on every showtime", () => {
    fc.assert(
      fc.property(week, rule, (all, its) => {
        expect(captionsGaps(all.map(withCaptions) as typeof all, its, clock)).toEqual([]);
      }),
    );
  });

  it("is never broken by captions on one more showtime", () => {
    fc.assert(
      fc.property(week, rule, fc.nat(), (all, its, which) => {
        const more = all.map((one, i) =>
          i === which % all.length ? (withCaptions(one) as typeof one) : one,
        );
        const names = (some: typeof all) => captionsGaps(some, its, clock).map(({ movieId }) => movieId);
        expect(names(all)).toEqual(expect.arrayContaining(names(more)));
      }),
    );
  });

  it("does not hang on the order of the showtimes, nor on other movies'", () => {
    fc.assert(
      fc.property(week, rule, (all, its) => {
        const counts = (some: typeof all) =>
          new Map(captionsGaps(some, its, clock).map(({ title: _, ...gap }) => [gap.movieId, gap]));
        expect(counts(all.toReversed())).toEqual(counts(all));
        const alone = counts(all.filter(({ movieId }) => movieId === 1)).get(1);
        expect(alone).toEqual(counts(all).get(1));
      }),
    );
  });

  it("asks for no more than there is", () => {
    fc.assert(
      fc.property(week, rule, (all, its) => {
        for (const gap of captionsGaps(all, its, clock)) {
          expect(gap.showtimes).toBeGreaterThanOrEqual(its.fromShowtimes);
          expect(gap.needed).toBeLessThanOrEqual(gap.showtimes);
          expect(gap.neededAtPeak).toBeLessThanOrEqual(gap.needed);
          expect(gap.atPeak).toBeLessThanOrEqual(gap.captioned);
        }
      }),
    );
  });
});
