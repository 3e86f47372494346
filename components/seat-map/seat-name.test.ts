import { expect, it } from "vitest";
import { listWords } from "@/lib/i18n/list-words";
import type { MapSeat } from "./map-seat";
import { nameSeats, nameSeatsInside, seatName } from "./seat-name";

const seat = (row: string, number: string, type: MapSeat["type"] = "standard"): MapSeat => ({
  id: 1,
  ordinal: 0,
  row,
  number,
  x: 0,
  y: 0,
  type,
  groupKey: null,
});

it("names a seat with its row, number, type, price and state", () => {
  expect(seatName(seat("G", "7", "premium"), "free", "£14.00")).toBe("Row G, seat 7, premium, £14.00, free");
  expect(seatName(seat("D", "1", "wheelchair"), "sold", "£9.00")).toBe(
    "Row D, seat 1, wheelchair space, £9.00, taken",
  );
  expect(seatName(seat("A", "2", "sofa"), "held")).toBe(
    "Row A, seat 2, half of a sofa for two, being chosen by someone else",
  );
});

it("says of a restricted view that it is one, and which where that is known", () => {
  const aside = { ...seat("G", "7"), isRestricted: true };
  expect(seatName(aside, "free", "€12.00")).toBe("Row G, seat 7, standard, €12.00, restricted view, free");
  expect(seatName(aside, "mine", "€12.00", "very close")).toBe(
    "Row G, seat 7, standard, €12.00, restricted view: very close, yours",
  );
});

it("speaks of seats row by row, numbers in their order", () => {
  expect(nameSeats([seat("G", "7")])).toBe("Row G, seat 7");
  expect(nameSeats([seat("G", "10"), seat("G", "9"), seat("H", "1")])).toBe(
    "Row G, seats 9 and 10; row H, seat 1",
  );
  expect(nameSeatsInside([seat("G", "7"), seat("H", "1")])).toBe("row G, seat 7; row H, seat 1");
});

it("lists words as one says them", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["7", "8", "9"])).toBe("7, 8 and 9");
});
