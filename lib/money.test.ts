import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { parseMinor, writeMinor } from "./money";

it.each([
  ["12.50", "GBP", 1250],
  ["12,5", "EUR", 1250],
  [" 12 ", "GBP", 1200],
  ["0", "GBP", 0],
  ["1200", "JPY", 1200],
  ["1.234", "KWD", 1234],
  ["2,750", "KWD", 2750],
  ["9,99", "EUR", 999],
])("reads %s %s as %i minor units", (text, currency, amountMinor) => {
  expect(parseMinor(text, currency)).toBe(amountMinor);
});

it.each([
  ["-1", "GBP"],
  ["12.505", "GBP"],
  ["1,000", "GBP"],
  ["1,000", "JPY"],
  ["1,0000", "KWD"],
  ["12.5", "JPY"],
  ["1e3", "GBP"],
  ["£5", "GBP"],
  ["", "GBP"],
  ["12.", "GBP"],
  ["99999999", "GBP"],
  ["٣", "GBP"],
])("refuses %j in %s", (text, currency) => {
  expect(parseMinor(text, currency)).toBeNull();
});

it("reads back what it writes, in every currency", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom("GBP", "JPY", "KWD"),
      (amount, currency) => {
        expect(parseMinor(writeMinor(amount, currency), currency)).toBe(amount);
      },
    ),
  );
});
