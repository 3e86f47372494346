import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { MINUTE_MS } from "@/lib/clock-units";
import { overlaps } from "@/lib/scheduling/plan";
import { addDays, atMinute, fromInstant } from "@/lib/scheduling/wall-clock";
import { type Filled, type FillInput, fillDay, SNAP_MS } from "./fill-day";

/** Zones that change their clocks on different days, by an hour or by half of one, forwards and backwards, or never. */
const ZONES = [
  "Europe/London",
  "America/Chicago",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "America/Santiago",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "UTC",
];

type Case = FillInput & { day: string; timeZone: string; opens: number; closes: number };

const cases: fc.Arbitrary<Case> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    dayOfYear: fc.integer({ min: 0, max: 364 }),
    opens: fc.integer({ min: 0, max: 1_200 }),
    hours: fc.integer({ min: 1, max: 16 }),
    capacities: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }),
    movies: fc.array(
      fc.record({
        showMinutes: fc.integer({ min: 40, max: 240 }),
        weight: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 0, maxLength: 6 },
    ),
    cleaningMinutes: fc.integer({ min: 0, max: 45 }),
    staggerMinutes: fc.constantFrom(0, 5, 10, 15),
    prime: fc.integer({ min: 0, max: 1_439 }),
    busy: fc.array(
      fc.record({
        screen: fc.nat({ max: 5 }),
        from: fc.integer({ min: -120, max: 1_600 }),
        minutes: fc.integer({ min: 1, max: 300 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ timeZone, dayOfYear, opens, hours, capacities, movies, prime, busy, ...rest }) => {
    const day = addDays("2027-01-01", dayOfYear);
    const closes = Math.min(opens + hours * 60, 1_920);
    const at = (minute: number) => atMinute(day, 0, timeZone) + minute * MINUTE_MS;
    return {
      ...rest,
      day,
      timeZone,
      opens,
      closes,
      screens: capacities.map((capacity, i) => ({ id: i + 1, capacity })),
      movies: movies.map((movie, i) => ({ id: i + 1, ...movie })),
      opensAt: atMinute(day, opens, timeZone),
      closesAt: atMinute(day, closes, timeZone),
      primeAt: atMinute(day, prime, timeZone),
      taken: busy.map(({ screen, from, minutes }) => ({
        screenId: (screen % capacities.length) + 1,
        startsAt: at(from),
        occupiedUntil: at(from + minutes),
      })),
    };
  });

const countOf = (filled: Filled[], movieId: number) => filled.filter((it) => it.movieId === movieId).length;

describe("a day that is filled", () => {
  it("never puts two showtimes on a screen at once, nor over what stands there already", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const filled = fillDay(input);
        const all = [...input.taken, ...filled];
        for (const one of filled)
          for (const other of all)
            if (other !== one && other.screenId === one.screenId && overlaps(one, other)) return false;
        return true;
      }),
      { numRuns: 300 },
    );
  });

  it("leaves what stands there as it is, and proposes nothing twice", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const before = JSON.stringify(input.taken);
        const filled = fillDay(input);
        expect(JSON.stringify(input.taken)).toBe(before);
        expect(new Set(filled.map(({ screenId, startsAt }) => `${screenId} ${startsAt}`)).size).toBe(
          filled.length,
        );
        expect(fillDay({ ...input, taken: [...input.taken, ...filled] })).toEqual(
          fillDay({ ...input, taken: [...input.taken, ...filled].reverse() }),
        );
      }),
    );
  });

  it("plays between opening and closing by the clock on the wall, over every clock change of a year", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const filled = fillDay(input);
        for (const { startsAt, endsAt, movieId } of filled) {
          expect(startsAt).toBeGreaterThanOrEqual(input.opensAt);
          expect(endsAt).toBeLessThanOrEqual(input.closesAt);
          // a length is a length, also in a night of 23 or 25 hours
          const movie = input.movies.find(({ id }) => id === movieId);
          expect(endsAt - startsAt).toBe((movie?.showMinutes ?? 0) * MINUTE_MS);
          expect(startsAt % SNAP_MS).toBe(0);
          const wall = fromInstant(startsAt, input.timeZone);
          const minute = Number(wall.time.slice(0, 2)) * 60 + Number(wall.time.slice(3));
          const shown = minute + (wall.day === input.day ? 0 : 1_440);
          // where a clock is put forward over the opening, the doors open when it has gone on
          expect(shown).toBeGreaterThanOrEqual(input.opens - 60);
          expect(shown).toBeLessThan(input.closes + 60);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives movies of one length showtimes by their weights, to within one", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 60, max: 180 }), (input, showMinutes) => {
        const movies = input.movies.map((movie) => ({ ...movie, showMinutes }));
        const filled = fillDay({ ...input, movies });
        // of two movies neither could give the other a showtime and be the more just for it
        for (const a of movies)
          for (const b of movies)
            if (a.weight > 0 && b.weight > 0 && countOf(filled, b.id) > 0)
              expect(a.weight / (2 * countOf(filled, a.id) + 1)).toBeLessThanOrEqual(
                b.weight / (2 * countOf(filled, b.id) - 1),
              );
      }),
      { numRuns: 200 },
    );
  });

  it("shows nothing of a movie without weight, and nothing when there is nothing to show", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const filled = fillDay(input);
        for (const { id, weight } of input.movies) if (weight === 0) expect(countOf(filled, id)).toBe(0);
        expect(fillDay({ ...input, movies: [] })).toEqual([]);
      }),
    );
  });
});

const evening = (more: Partial<FillInput> = {}): FillInput => ({
  screens: [
    { id: 1, capacity: 60 },
    { id: 2, capacity: 300 },
    { id: 3, capacity: 120 },
  ],
  movies: [
    { id: 1, showMinutes: 110, weight: 1 },
    { id: 2, showMinutes: 125, weight: 5 },
    { id: 3, showMinutes: 95, weight: 2 },
  ],
  opensAt: atMinute("2026-11-24", 600, "Europe/London"),
  closesAt: atMinute("2026-11-24", 1_440, "Europe/London"),
  primeAt: atMinute("2026-11-24", 1_170, "Europe/London"),
  cleaningMinutes: 15,
  staggerMinutes: 10,
  taken: [],
  ...more,
});

it("plays the most wanted movie on the largest screen at half past seven", () => {
  const input = evening();
  expect(fillDay(input).find((it) => it.screenId === 2 && it.startsAt === input.primeAt)?.movieId).toBe(2);
});

it("lets the starts of a quiet morning lie ten minutes apart", () => {
  const first = fillDay(evening()).slice(0, 3);
  expect(first.map(({ startsAt }) => (startsAt - evening().opensAt) / MINUTE_MS)).toEqual([0, 10, 20]);
});
