import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { LANGUAGES } from "./languages";
import { formatMoney, parseMinor, writeMinor } from "./money";

it.each([
  ["12.50", "GBP", 1250],
  ["12,5", "EUR", 1250],
  [" 12 ", "GBP", 1200],
  ["0", "GBP", 0],
  ["1200", "JPY", 1200],
  ["1.234", "KWD", 1234],
  ["2,750", "KWD", 2750],
  ["9,99", "EUR", 999],
  ["١٢٫٥٠", "EGP", 1250],
  ["۱۲.۵", "GBP", 1250],
  ["\u200F٢٫٧٥٠\u200F", "KWD", 2750],
  ["١٢٠٠", "JPY", 1200],
  ["１２.５", "EUR", 1250],
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
  ["١٬٢٣٤", "GBP"],
  ["١٢٫٥", "JPY"],
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

it.each([
  ["en", "GBP", 123_450, "£1,234.50"],
  ["en", "JPY", 1_200, "¥1,200"],
  ["en", "KRW", 15_000, "₩15,000"],
  ["en", "KWD", 2_750, "KWD\u00A02.750"],
  ["en", "TND", 12_345, "TND\u00A012.345"],
  ["de", "GBP", 123_450, "1.234,50\u00A0£"],
  ["de", "JPY", 1_200, "1.200\u00A0¥"],
  ["de", "KRW", 15_000, "15.000\u00A0₩"],
  ["de", "KWD", 2_750, "2,750\u00A0KWD"],
  ["de", "TND", 12_345, "12,345\u00A0TND"],
  ["ar", "GBP", 123_450, "\u200F١٬٢٣٤٫٥٠\u00A0UK£\u200E"],
  ["ar", "JPY", 1_200, "\u200F١٬٢٠٠\u00A0JP¥\u200E"],
  ["ar", "KRW", 15_000, "\u200F١٥٬٠٠٠\u00A0₩"],
  ["ar", "KWD", 2_750, "\u200F٢٫٧٥٠\u00A0د.ك.\u200F"],
  ["ar", "TND", 12_345, "\u200F١٢٫٣٤٥\u00A0د.ت.\u200F"],
] as const)("is written in %s, %s %i as %j", (language, currency, amountMinor, written) => {
  expect(formatMoney({ amountMinor, currency }, LANGUAGES[language])).toBe(written);
});

it.each([
  [1_200, "JPY", "1200"],
  [2_750, "KWD", "2.750"],
  [5, "BHD", "0.005"],
  [1_250, "GBP", "12.50"],
] as const)("is typed as programs write it: %i %s as %s", (amountMinor, currency, typed) => {
  expect(writeMinor(amountMinor, currency)).toBe(typed);
});
