import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { byRate } from "./by-rate";
import { taxIn } from "./tax";

const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const rate = fc.integer({ min: 0, max: 10_000 });

describe("the tax in an amount", () => {
  it.each([
    [1_250, 2_000, 208],
    [900, 550, 47],
    [1, 2_000, 0],
    // half a penny is one
    [3, 2_000, 1],
    [1_250, 0, 0],
    [100, 10_000, 50],
  ])("of %i at %i is %i", (amountMinor, basisPoints, tax) => {
    expect(taxIn(amountMinor, basisPoints)).toBe(tax);
  });

  it("is never more than the amount, and grows with it", () => {
    fc.assert(
      fc.property(amount, rate, (amountMinor, basisPoints) => {
        const tax = taxIn(amountMinor, basisPoints);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(tax).toBeLessThanOrEqual(amountMinor);
        expect(taxIn(amountMinor + 1, basisPoints) - tax).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is split by rate so that net and tax come to gross, and gross to the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, fc.constantFrom(0, 550, 2_000))), (some) => {
        const lines = some.map(([amountMinor, taxBasisPoints]) => ({
          ...{ amountMinor, taxBasisPoints },
          taxMinor: taxIn(amountMinor, taxBasisPoints),
        }));
        const rates = byRate(lines);
        for (const { netMinor, taxMinor, grossMinor } of rates) expect(netMinor + taxMinor).toBe(grossMinor);
        const whole = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(rates.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(whole);
      }),
    );
  });
});
