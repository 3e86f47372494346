import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { HOUR_MS } from "@/lib/clock-units";
import { openTiers, shareOf, tierAt } from "./refund-tiers";

const startsAt = Date.UTC(2026, 10, 22, 18);
const [full, half] = [
  { minutesBefore: 1_440, basisPoints: 10_000, feeMinor: 0 },
  { minutesBefore: 60, basisPoints: 5_000, feeMinor: 100 },
];
const at = (hoursBefore: number) => tierAt([half, full], startsAt, startsAt - hoursBefore * HOUR_MS);

describe("tiers of refunds", () => {
  it("count by the time that is left, to the millisecond", () => {
    expect([at(25)?.basisPoints, at(24)?.basisPoints, at(2)?.basisPoints, at(1)]).toEqual([
      10_000,
      5_000,
      5_000,
      null,
    ]);
    expect(tierAt([half, full], startsAt, startsAt - 24 * HOUR_MS - 1)?.basisPoints).toBe(10_000);
    expect(openTiers([half, full], startsAt, startsAt - 48 * HOUR_MS)).toMatchObject([full, half]);
    expect(openTiers([], startsAt, 0)).toEqual([]);
  });

  it.each([
    [1_250, 10_000, 0, 1_250],
    [1_250, 5_000, 100, 525],
    // half a penny is one
    [1, 5_000, 0, 1],
    [1_250, 3_333, 50, 367],
    [100, 5_000, 100, 0],
    [1_250, 0, 0, 0],
  ])("refund of %i at %i less %i %i", (leftMinor, basisPoints, feeMinor, back) => {
    expect(shareOf(leftMinor, { basisPoints, feeMinor })).toBe(back);
  });

  it("split what was paid so that both parts come to it, and a later one never gets more", () => {
    const tier = fc.record({
      basisPoints: fc.integer({ min: 0, max: 10_000 }),
      feeMinor: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 })), tier, (paid, terms) => {
        const back = paid.map((amount) => shareOf(amount, terms));
        const kept = paid.map((amount, i) => amount - (back[i] ?? 0));
        for (const [i, amount] of back.entries()) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(paid[i] ?? 0);
        }
        const sum = (some: number[]) => some.reduce((a, b) => a + b, 0);
        expect(sum(back) + sum(kept)).toBe(sum(paid));
        expect(
          sum(paid.map((amount) => shareOf(amount, { ...terms, feeMinor: terms.feeMinor + 1 }))),
        ).toBeLessThanOrEqual(sum(back));
      }),
    );
  });
});
