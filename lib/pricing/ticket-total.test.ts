import { expect, it } from "vitest";
import { chosenFrom, ticketWords, totalMinor, typesFor } from "./ticket-total";

const table = [
  { id: 1, name: "Adult", note: "", prices: { standard: 1250, premium: 1650 } },
  { id: 2, name: "Child", note: "under 14", prices: { standard: 750 } },
  { id: 3, name: "Carer", note: "", prices: { companion: 0 } },
];
const seats = [
  { id: 11, row: "G", number: "7", type: "standard" },
  { id: 12, row: "G", number: "8", type: "premium" },
  { id: 13, row: "H", number: "1", type: "companion" },
] as const;

it("offers a seat to the ticket types that have a price for it", () => {
  expect(seats.map((seat) => typesFor(table, seat).map(({ name }) => name))).toEqual([
    ["Adult", "Child"],
    ["Adult"],
    ["Carer"],
  ]);
});

it("adds up what every seat costs its person", () => {
  const chosen = chosenFrom(table, seats);
  expect(chosen).toEqual({ 11: 1, 12: 1, 13: 3 });
  expect(totalMinor(table, seats, chosen)).toBe(2900);
  expect(totalMinor(table, seats, { ...chosen, 11: 2 })).toBe(2400);
});

it("keeps what was picked where the seat is sold as that", () => {
  expect(chosenFrom(table, seats, { 11: 2, 12: 2, 13: 99, 14: 1 })).toEqual({ 11: 2, 12: 1, 13: 3 });
});

it("says how many tickets there are of each type", () => {
  expect(ticketWords(table, seats, { 11: 2, 12: 1, 13: 1 })).toBe("2 Adult, 1 Child");
});
