import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { MINUTE_MS } from "@/lib/clock-units";
import { ok } from "@/lib/result";
import { type Facts, isFitting, judge, overlaps, type Wish } from "./plan";

const now = Date.UTC(2027, 0, 1);
const parts = { priceCardId: 1, format: "2D", language: "English", subtitles: null } as const;

const wishAt = (minute: number, screenId: number, movieId: number): Wish => {
  const start = ok(now + minute * MINUTE_MS);
  return { ...parts, movieId, screenId, day: "2027-01-01", time: "00:00", start };
};

const wishes = fc.array(
  fc.record({
    minute: fc.integer({ min: -60, max: 2_000 }),
    screenId: fc.integer({ min: 1, max: 4 }),
    movieId: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 40 },
);
const slots = fc.array(
  fc.record({
    screenId: fc.integer({ min: 1, max: 3 }),
    from: fc.integer({ min: 0, max: 2_000 }),
    minutes: fc.integer({ min: 1, max: 300 }),
  }),
  { maxLength: 10 },
);

const facts = (taken: { screenId: number; from: number; minutes: number }[]): Facts => ({
  theaterId: 1,
  timeZone: "Europe/London",
  trailersMinutes: 15,
  cleaningMinutes: 20,
  movies: new Map([
    [1, { title: "One", durationMinutes: 75, isArchived: false }],
    [2, { title: "Two", durationMinutes: 150, isArchived: false }],
    [3, { title: "Three", durationMinutes: null, isArchived: false }],
  ]),
  screens: new Map([
    [1, { name: "A", layoutId: 1 }],
    [2, { name: "B", layoutId: 2 }],
    [3, { name: "C", layoutId: null }],
  ]),
  priceCardIds: new Set([1]),
  unpriced: [],
  taken: taken.map(({ screenId, from, minutes }) => ({
    screenId,
    startsAt: now + from * MINUTE_MS,
    occupiedUntil: now + (from + minutes) * MINUTE_MS,
    title: "Taken",
  })),
});

describe("a preview", () => {
  it("lets nothing overlap: neither what it makes nor what stands", () => {
    fc.assert(
      fc.property(wishes, slots, (asked, standing) => {
        const known = facts(standing);
        const planned = judge(
          asked.map((it) => wishAt(it.minute, it.screenId, it.movieId)),
          known,
          now,
        );
        expect(planned).toHaveLength(asked.length);
        const fitting = planned.filter(isFitting);
        const all = [...known.taken, ...fitting.map((it) => ({ ...it, screenId: it.wish.screenId }))];
        for (const one of all.slice(known.taken.length))
          for (const other of all)
            if (one !== other && one.screenId === other.screenId) expect(overlaps(one, other)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out nothing without a reason that is true", () => {
    fc.assert(
      fc.property(wishes, slots, (asked, standing) => {
        const known = facts(standing);
        const all = asked.map((it) => wishAt(it.minute, it.screenId, it.movieId));
        for (const planned of judge(all, known, now)) {
          const { movieId, screenId, start } = planned.wish;
          if (planned.why === "overlap") expect(planned.clash?.screenId).toBe(screenId);
          if (planned.why === "past") expect(start.ok && start.value).toBeLessThanOrEqual(now);
          if (planned.why === "no-length") expect(movieId).toBe(3);
          if (planned.why === "unknown-movie") expect(movieId).toBe(4);
          if (planned.why === "no-layout") expect(screenId).toBe(3);
          if (planned.why === "unknown-screen") expect(screenId).toBe(4);
        }
      }),
    );
  });

  it("takes no card that some seat of the room has no price in", () => {
    const asked = [wishAt(600, 1, 1), wishAt(600, 2, 1)];
    const known = { ...facts([]), unpriced: [{ priceCardId: 1, layoutId: 2 }] };
    expect(judge(asked, known, now).map(({ why }) => why)).toEqual([null, "unpriced-seats"]);
  });

  it("moves nothing that was accepted: asked again, all of it is in its own way and no more is made", () => {
    fc.assert(
      fc.property(wishes, slots, (asked, standing) => {
        const known = facts(standing);
        const all = asked.map((it) => wishAt(it.minute, it.screenId, it.movieId));
        const accepted = judge(all, known, now).filter(isFitting);
        const taken = [...known.taken, ...accepted.map((it) => ({ ...it, screenId: it.wish.screenId }))];
        expect(judge(all, { ...known, taken }, now).filter(isFitting)).toEqual([]);
      }),
    );
  });
});
