import { expect, it } from "vitest";
import { latinDigits, typedNumber } from "./digits";

it("reads the digits of Arabic, Persian and full width", () => {
  expect(latinDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０１２３４５６７８９")).toBe("0123456789 0123456789 0123456789");
  expect(latinDigits("G7, قاعة ٢, ½")).toBe("G7, قاعة 2, ½");
});

it("reads a number as it was typed or copied", () => {
  expect(typedNumber(" \u200F١٢٫٥٠\u200F ")).toBe("12.50");
  expect(typedNumber("12,5")).toBe("12,5");
  expect(typedNumber("٤٠")).toBe("40");
  // what stands between thousands is not taken away: it is no number that we take
  expect(typedNumber("١٬٢٣٤")).toBe("1٬234");
});
