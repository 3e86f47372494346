import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { allIn, type BookingFee, chargedFee, feeBesides } from "./booking-fee";
import { spreadDiscount } from "./promo-code";
import { sumUp } from "./sum-up";

const fee = (per: BookingFee["per"], amountMinor = 100): BookingFee => ({
  ...{ per, amountMinor, currency: "GBP", isRefundable: false },
});
const price = fc.integer({ min: 0, max: 5_000 });
const prices = fc.array(price, { maxLength: 10 });
const anyFee = fc.option(
  fc
    .record({
      per: fc.constantFrom("ticket" as const, "booking" as const),
      amount: fc.integer({ min: 1, max: 900 }),
    })
    .map(({ per, amount }) => fee(per, amount)),
);
const discount = fc.option(
  fc.oneof(
    fc.record({ amountMinor: fc.integer({ min: 1, max: 9_000 }), basisPoints: fc.constant(null) }),
    fc.record({ amountMinor: fc.constant(null), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  ),
);

describe("the booking fee", () => {
  it.each([
    ["for each ticket that costs something", "ticket", [1_250, 0, 900], { quantity: 2, amountMinor: 200 }],
    ["once", "booking", [1_250, 0, 900], { quantity: 1, amountMinor: 100 }],
    ["not for what is free", "ticket", [0, 0], null],
    ["not for a booking that is free", "booking", [0], null],
    ["not for nothing", "booking", [], null],
  ] as const)("is charged %s", (_, per, amounts, charged) => {
    expect(chargedFee(fee(per), amounts)).toEqual(charged);
  });

  it("is in the price of each ticket that costs something, or beside them all", () => {
    const table = [{ id: 1, name: "Adult", note: "", prices: { standard: 1_250, companion: 0 } }];
    expect(allIn(table, fee("ticket"))).toMatchObject([{ prices: { standard: 1_350, companion: 0 } }]);
    expect(allIn(table, fee("booking"))).toEqual(table);
    expect(allIn(table, null)).toEqual(table);
    expect([feeBesides(fee("booking"), 1_250), feeBesides(fee("booking"), 0)]).toEqual([100, 0]);
  });

  it("comes to the same shown in prices as charged beside them, whatever is taken off", () => {
    fc.assert(
      fc.property(prices, anyFee, discount, (some, charged, taken) => {
        const shown = allIn(
          some.map((standard, id) => ({ id, name: "", note: "", prices: { standard } })),
          charged,
        ).reduce((sum, { prices: { standard = 0 } }) => sum + standard, 0);
        const full = sumUp(some, charged);
        expect(full.dueMinor).toBe(shown + feeBesides(charged, shown));
        const sums = sumUp(some, charged, taken);
        expect(sums.dueMinor + sums.offMinor).toBe(full.dueMinor);
        // no code takes anything off the fee itself
        const off = full.dueMinor - full.feeMinor - (sums.dueMinor - sums.feeMinor);
        const paid = spreadDiscount(some, off);
        expect(sums.feeMinor).toBe(chargedFee(charged, paid)?.amountMinor ?? 0);
        if (sums.dueMinor === sums.feeMinor) expect(sums.dueMinor).toBe(0);
      }),
    );
  });
});
