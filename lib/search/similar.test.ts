import { expect, it } from "vitest";
import { mistakesIn, nearestOf } from "./similar";

it("allows more mistakes in a longer word, and none in a short one, a number or where each sign is a word", () => {
  expect(["the", "jaws", "godfather", "1984", "r2d2x", "千と千尋"].map(mistakesIn)).toEqual([
    0, 1, 2, 0, 0, 0,
  ]);
});

it.each([
  ["godfahter", ["godfather", "grandfather"], ["godfather"]],
  ["casablanka", ["casablanca", "casanova"], ["casablanca"]],
  ["jwas", ["jaws", "was", "jazz"], ["jaws", "was"]],
  ["metropolsi", ["metropolis", "metropolitan"], ["metropolis"]],
  ["амели", ["амeли"], ["амeли"]],
])("finds for %s the nearest alone", (typed, words, nearest) => {
  expect(nearestOf(typed, words)).toEqual(nearest);
});

it("finds a word by a part of it, or by a beginning with a mistake", () => {
  expect(nearestOf("father", ["godfather", "feather"])).toEqual(["godfather"]);
  expect(nearestOf("godft", ["godfather"])).toEqual(["godfather"]);
  expect(nearestOf("at", ["godfather"])).toEqual([]);
});
