import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { discountOf, spreadDiscount } from "./promo-code";

const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

it("takes off an amount or a share, and never more than there is", () => {
  expect(discountOf({ amountMinor: 500, basisPoints: null }, 2_000)).toBe(500);
  expect(discountOf({ amountMinor: 500, basisPoints: null }, 300)).toBe(300);
  expect(discountOf({ amountMinor: null, basisPoints: 1_000 }, 1_255)).toBe(126);
  expect(discountOf({ amountMinor: null, basisPoints: 10_000 }, 1_255)).toBe(1_255);
});

it("gives the unit that is left over to the largest remainder", () => {
  expect(spreadDiscount([1_250, 750], 333)).toEqual([1_042, 625]);
  expect(spreadDiscount([1_000, 1_000, 1_000], 100)).toEqual([966, 967, 967]);
  expect(spreadDiscount([0, 0], 0)).toEqual([0, 0]);
});

it("whatever the amounts: they add up to what is paid, none below 0, none above its price, each within a unit of its share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (amounts, part) => {
        const discount = Math.floor(sum(amounts) * part);
        const paid = spreadDiscount(amounts, discount);
        expect(sum(paid)).toBe(sum(amounts) - discount);
        for (const [at, amount] of amounts.entries()) {
          const left = paid[at] ?? -1;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(amount);
          const share = sum(amounts) === 0 ? 0 : (amount * discount) / sum(amounts);
          expect(Math.abs(amount - left - share)).toBeLessThan(1.001);
        }
      },
    ),
  );
});
