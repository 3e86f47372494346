import { expect, it } from "vitest";
import { nextBy } from "./next-by";

/** Three in a row, and two below. */
const places = [
  ...[0, 100, 200].map((left) => ({ left, top: 0 })),
  ...[0, 100].map((left) => ({ left, top: 300 })),
];

it("goes from one to the next in their order, and no further than the last", () => {
  expect(nextBy("ArrowRight", places, 2)).toBe(3);
  expect(nextBy("ArrowRight", places, 4)).toBeNull();
  expect(nextBy("ArrowLeft", places, 3)).toBe(2);
  expect(nextBy("ArrowLeft", places, 0)).toBeNull();
});

it("goes down and up within a column, or to what is nearest", () => {
  expect(nextBy("ArrowDown", places, 1)).toBe(4);
  expect(nextBy("ArrowDown", places, 2)).toBe(4);
  expect(nextBy("ArrowDown", places, 4)).toBeNull();
  expect(nextBy("ArrowUp", places, 3)).toBe(0);
});

it("leads up out of the first row", () => {
  expect(nextBy("ArrowUp", places, 2)).toBe(-1);
});
