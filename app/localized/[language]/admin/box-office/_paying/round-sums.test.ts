import { expect, it } from "vitest";
import { roundSums } from "./round-sums";

it("offers the next sums of notes above a price, each once", () => {
  expect(roundSums(2_650, "GBP").map(({ typed }) => typed)).toEqual(["30", "40", "50"]);
  expect(roundSums(2_000, "GBP").map(({ typed }) => typed)).toEqual(["50"]);
  expect(roundSums(1_200, "JPY").map(({ amountMinor }) => amountMinor)).toEqual([1_500, 2_000, 5_000]);
  expect(roundSums(2_750, "KWD")).toEqual([
    { amountMinor: 5_000, typed: "5" },
    { amountMinor: 10_000, typed: "10" },
    { amountMinor: 20_000, typed: "20" },
    { amountMinor: 50_000, typed: "50" },
  ]);
});
