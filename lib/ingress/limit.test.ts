import { describe, expect, it } from "vitest";
import { isEveryoneLetIn, isLetIn, LEAST_LIMIT, nextLimit, USUAL_LIMIT } from "./limit";
import { SHED_IN_ORDER } from "./priority";

const onTime = 5;
const late = 300;
/** The limit after so many whiles of the same. */
const limitAfter = (limit: number, whiles: number, measured: Parameters<typeof nextLimit>[1]) => {
  let next = limit;
  for (let i = 0; i < whiles; i++) next = nextLimit(next, measured);
  return next;
};

describe("the limit on requests under way", () => {
  it("falls while the loop is late even at its best, down to what a party of browsers sends", () => {
    expect(nextLimit(USUAL_LIMIT, { leastLateMs: late, mostInFlight: 1_000 })).toBe(280);
    // from what was there, since the rest of it was never tried
    expect(nextLimit(USUAL_LIMIT, { leastLateMs: late, mostInFlight: 200 })).toBe(140);
    expect(limitAfter(USUAL_LIMIT, 50, { leastLateMs: late, mostInFlight: 1_000 })).toBe(LEAST_LIMIT);
  });

  it("stays as it is where a machine is slow by itself, with nearly nobody there", () => {
    expect(limitAfter(USUAL_LIMIT, 50, { leastLateMs: 10_000, mostInFlight: LEAST_LIMIT })).toBe(USUAL_LIMIT);
  });

  it("grows past the usual where many wait for somebody else and the loop is on time, and not for ever", () => {
    expect(nextLimit(USUAL_LIMIT, { leastLateMs: onTime, mostInFlight: 400 })).toBeCloseTo(420);
    expect(limitAfter(USUAL_LIMIT, 200, { leastLateMs: onTime, mostInFlight: 5_000 })).toBe(1_000);
  });

  it("is as usual within twelve seconds after a rush, from below and from above", () => {
    const quiet = { leastLateMs: onTime, mostInFlight: 3 };
    expect(limitAfter(LEAST_LIMIT, 4 * 12, quiet)).toBe(USUAL_LIMIT);
    expect(limitAfter(1_000, 4 * 12, quiet)).toBe(USUAL_LIMIT);
  });
});

describe("who is let in", () => {
  const turnedAwayAt = (inFlight: number) =>
    SHED_IN_ORDER.filter((priority) => !isLetIn(priority, inFlight, 100));

  it("is turned away in order, each with all before it", () => {
    const seen = Array.from({ length: 130 }, (_, inFlight) => turnedAwayAt(inFlight));
    for (const turnedAway of seen) expect(turnedAway).toEqual(SHED_IN_ORDER.slice(0, turnedAway.length));
    expect([40, 41, 60, 61, 80, 81, 100, 101].map((inFlight) => seen[inFlight]?.length)).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4,
    ]);
  });

  it("is everyone until the first is turned away", () => {
    for (let inFlight = 0; inFlight < 130; inFlight++)
      expect(isEveryoneLetIn(inFlight, 100)).toBe(turnedAwayAt(inFlight).length === 0);
  });
});
