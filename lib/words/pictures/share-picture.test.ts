import { expect, it } from "vitest";
import { setTitle } from "./share-picture";

const sizeOf = (title: string) => setTitle(title, 600).lettering.size;

it.each([
  ["The General", 92],
  // an ellipsis of its own is no sign that something is missing
  ["What If…", 92],
  ["The  General\n", 92],
  ["", 92],
  ["Donaudampfschifffahrtsgesellschaft", 50],
  ["word ".repeat(40), 50],
])("sets %j at the largest size at which all of it stands there: %i", (title, size) => {
  expect(sizeOf(title)).toBe(size);
});

it("gets smaller step by step", () => {
  const sizes = [3, 5, 6, 7, 8, 40].map((words) => sizeOf("Caligari ".repeat(words)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThan(1);
});
