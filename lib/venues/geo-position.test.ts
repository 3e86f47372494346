import { expect, it } from "vitest";
import { geoPosition, positionOf } from "./geo-position";

it.each([
  ["51.5101, -0.1340", "51.5101,-0.134"],
  ["  -33.8568 151.2153 ", "-33.8568,151.2153"],
  ["+90;-180", "90,-180"],
  ["0.0000001, 0", "0,0"],
  ["", ""],
  ["  ", ""],
])("keeps %j as %j, and the same again", (typed, kept) => {
  expect(geoPosition.parse(typed)).toBe(kept);
  expect(geoPosition.parse(kept)).toBe(kept);
});

it.each(["51.5", "91, 0", "0, 181", "51,5101, -0,1340", "1e1, 2", "NaN, 0", "51.5101, -0.1340, 3", "London"])(
  "takes no %j",
  (typed) => {
    expect(geoPosition.safeParse(typed).success).toBe(false);
    expect(positionOf(typed)).toBeNull();
  },
);
