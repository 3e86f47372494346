import { expect, it } from "vitest";
import { makeRoom, occupancyOf, type RoomSeat } from "./room";
import { hasTogether } from "./seats-together";

const seat = (ordinal: number, x: number, type: RoomSeat["type"] = "standard"): RoomSeat => ({
  ...{ id: ordinal + 1, ordinal, row: "A", number: String(ordinal + 1), x, y: 0, type, groupKey: null },
});
/** Three seats, an aisle, two more and a wheelchair space. */
const room = makeRoom([seat(0, 0), seat(1, 1), seat(2, 2), seat(3, 5), seat(4, 6), seat(5, 7, "wheelchair")]);
const most = (taken: number[]) => {
  const states = Array.from({ length: 6 }, (_, ordinal) => (taken.includes(ordinal) ? 1 : 0));
  return [1, 2, 3, 4, 5, 6].filter((seats) => hasTogether(room, occupancyOf(states), seats)).at(-1) ?? 0;
};

it("counts no further than an aisle, a taken seat, or one that is kept for who needs it", () => {
  expect(most([])).toBe(3);
  expect(most([1])).toBe(2);
  expect(most([1, 3])).toBe(1);
  expect(most([0, 1, 2, 3, 4])).toBe(0);
});
