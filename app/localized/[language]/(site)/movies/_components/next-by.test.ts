import { expect, it } from "vitest";
import { nextBy } from "./next-by";

/** Three in a row, and two below. */
const places = [
  ...[0, 100, 200].map((left) => ({ left, top: 0 })),
  ...[0, 100].map((left) => ({ left, top: 300 })),
];

it("goes from one to the next in their order, and no further than the last", () => {
  expect(nextBy("ArrowRight", places, 2, "ltr")).toBe(3);
  expect(nextBy("ArrowRight", places, 4, "ltr")).toBeNull();
  expect(nextBy("ArrowLeft", places, 3, "ltr")).toBe(2);
  expect(nextBy("ArrowLeft", places, 0, "ltr")).toBeNull();
});

it("goes down and up within a column, or to what is nearest", () => {
  expect(nextBy("ArrowDown", places, 1, "ltr")).toBe(4);
  expect(nextBy("ArrowDown", places, 2, "ltr")).toBe(4);
  expect(nextBy("ArrowDown", places, 4, "ltr")).toBeNull();
  expect(nextBy("ArrowUp", places, 3, "ltr")).toBe(0);
});

it("leads up out of the first row", () => {
  expect(nextBy("ArrowUp", places, 2, "ltr")).toBe(-1);
});

it("goes to what is seen on that side where one reads from the right", () => {
  expect(nextBy("ArrowLeft", places, 2, "rtl")).toBe(3);
  expect(nextBy("ArrowLeft", places, 4, "rtl")).toBeNull();
  expect(nextBy("ArrowRight", places, 3, "rtl")).toBe(2);
  expect(nextBy("ArrowRight", places, 0, "rtl")).toBeNull();
  expect(nextBy("ArrowDown", places, 1, "rtl")).toBe(4);
});
