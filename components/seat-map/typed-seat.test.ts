import { expect, it } from "vitest";
import type { MapSeat } from "./map-seat";
import { isTyping, missWords, type Typed, typedSeat, typeOn } from "./typed-seat";

const seats = ["A", "G", "AA"].flatMap((row, y) =>
  Array.from({ length: 12 }, (_, x): MapSeat => {
    const id = y * 12 + x;
    return { id, ordinal: id, row, number: `${x + 1}`, x, y, type: "standard", groupKey: null };
  }),
);
const from = seats[4] as MapSeat;
const name = (typed: string) => {
  const seat = typedSeat(seats, typed, from);
  return seat && `${seat.row}${seat.number}`;
};

it("leads to the seat that is named, small letters or large", () => {
  expect(name("G7")).toBe("G7");
  expect(name("g12")).toBe("G12");
  expect(name("AA3")).toBe("AA3");
});

it("leads across to the row while only the row is typed", () => {
  expect(name("G")).toBe("G5");
  expect(name("A")).toBe("A5");
  expect(name("AA")).toBe("AA5");
});

it("leads nowhere when no seat has that name", () => {
  expect(name("G13")).toBeNull();
  expect(name("Q")).toBeNull();
});

it("takes letters and figures for typing, and no commands", () => {
  expect(isTyping({ key: "g", ctrlKey: false })).toBe(true);
  expect(isTyping({ key: "7", ctrlKey: false })).toBe(true);
  expect(isTyping({ key: "ArrowUp", ctrlKey: false })).toBe(false);
  expect(isTyping({ key: "a", ctrlKey: true })).toBe(false);
});

function type(keys: string) {
  let typed: Typed = { text: "", isMissed: false };
  let answer: ReturnType<typeof typeOn> | undefined;
  for (const key of keys) {
    answer = typeOn(seats, typed, key, from);
    typed = answer.typed;
  }
  const missed = answer?.missed ?? null;
  return answer?.found ? `${answer.found.row}${answer.found.number}` : missed && missWords(seats, missed);
}

it("names the whole of what there is not, and what there is", () => {
  expect(type("g99")).toBe("There is no seat G99: row G has seats 1 to 12.");
  expect(type("q99")).toBe("There is no seat Q99: rows go from A to AA.");
  expect(type("z")).toBe("There is no row Z: rows go from A to AA.");
});

it("begins anew with the letter of a row that there is", () => {
  expect(type("qg7")).toBe("G7");
  expect(type("g99a3")).toBe("A3");
});
