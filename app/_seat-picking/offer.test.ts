import { expect, it } from "vitest";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { loseWords, offerOf } from "./offer";

const seats = [1, 2, 3, 4, 5].map((id): MapSeat => {
  return { id, ordinal: id - 1, row: "B", number: `${id}`, x: id, y: 0, type: "standard", groupKey: null };
});
const named = (...numbers: number[]) => seats.filter(({ id }) => numbers.includes(id));

it("tells what went and what is free close by", () => {
  expect(loseWords(named(3), [])).toBe("Someone was a moment faster: B3 went.");
  expect(loseWords(named(3, 4), named(1, 2))).toBe(
    "Someone was a moment faster: B3 and B4 went. B1 and B2 are free, close by.",
  );
});

it("changes no more seats than it must", () => {
  expect(offerOf(seats, new Set([2, 3]), [3, 4])).toEqual({ take: [4], give: [2], label: "Move to B4" });
  expect(offerOf(seats, new Set([2]), [2, 3])).toEqual({ take: [3], give: [], label: "Take B3" });
  expect(offerOf(seats, new Set([2, 3]), [3])).toEqual({ take: [], give: [2], label: "Release B2" });
  expect(offerOf(seats, new Set([2]), [2])).toBeNull();
});
