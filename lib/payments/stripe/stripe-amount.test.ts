import { expect, it } from "vitest";
import { fromStripe, toStripe } from "./stripe-amount";

it.each([
  ["GBP", 1_250, 1_250],
  ["JPY", 1_200, 1_200],
  // people write no decimals of these, and Stripe counts two
  ["HUF", 3_500, 350_000],
  ["ISK", 1_900, 190_000],
  ["KWD", 5_120, 5_120],
  ["MGA", 20_000, 20_000],
])("is of %s %i here and %i at Stripe, both ways", (currency, amountMinor, amount) => {
  expect(toStripe({ amountMinor, currency })).toBe(amount);
  expect(fromStripe(amount, currency.toLowerCase())).toEqual({ amountMinor, currency });
});

it("is not charged where networks cannot, or where it is not clear how much it would be", () => {
  expect(toStripe({ amountMinor: 5_124, currency: "KWD" })).toBeNull();
  expect(toStripe({ amountMinor: 5_000, currency: "UGX" })).toBeNull();
});

it("is in no currency when Stripe tells what nobody here could have asked for", () => {
  for (const [amount, currency] of [
    [1_250, "huf"],
    [5_000, "ugx"],
    [null, null],
  ] as const)
    expect(fromStripe(amount, currency).currency).toBe("XXX");
});
