import { describe, expect, it } from "vitest";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { loseWords, seatsInstead } from "./suggestion";

/** Rows A to C of eight, with an aisle after the fourth seat; row C is premium. */
const seats: MapSeat[] = ["A", "B", "C"].flatMap((row, r) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((number, i) => ({
    id: r * 8 + i,
    ordinal: r * 8 + i,
    row,
    number: String(number),
    x: number + (number > 4 ? 1.5 : 0),
    y: r * 1.2,
    type: row === "C" ? "premium" : "standard",
    groupKey: null,
  })),
);
const named = (...names: string[]) => seats.filter(({ row, number }) => names.includes(row + number));
const instead = (lost: string[], taken: string[] = []) =>
  seatsInstead(seats, named(...lost), (seat) => !named(...lost, ...taken).includes(seat)).map(
    ({ row, number }) => row + number,
  );

describe("in place of lost seats", () => {
  it("the nearest of the row are offered", () => {
    expect(instead(["B3"])).toEqual(["B2"]);
    expect(instead(["B2", "B3"], ["B1"])).toEqual(["A2", "A3"]);
  });

  it("as many are offered, side by side, never across an aisle", () => {
    expect(instead(["A3", "A4"], ["A2", "B3", "B2"])).toEqual(["A5", "A6"]);
  });

  it("only seats of the same type are offered", () => {
    expect(instead(["C1"], ["C2", "C3", "C4", "C5", "C6", "C7", "C8"])).toEqual([]);
  });
});

it("tells what went and what is free close by", () => {
  expect(loseWords(named("B3"), [])).toBe("Someone was a moment faster: B3 went.");
  expect(loseWords(named("B3", "B4"), named("B1", "B2"))).toBe(
    "Someone was a moment faster: B3 and B4 went. B1 and B2 are free, close by.",
  );
});
