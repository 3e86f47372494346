import { expect, it } from "vitest";
import { listSections } from "./list-sections";
import type { MapSeat } from "./map-seat";

const room = (rows: string[]): MapSeat[] =>
  rows.flatMap((row, y) =>
    [2, 1].map((x, nth): MapSeat => {
      const ordinal = y * 2 + nth;
      return { id: ordinal, ordinal, row, number: `${x}`, x, y, type: "standard", groupKey: null };
    }),
  );
const rowsOfEach = (rows: string[]) =>
  listSections(room(rows)).map((s) => s.rows.map(({ row }) => row).join(""));

it("tells a large room as front, middle and back, leaving out no row", () => {
  expect(rowsOfEach([..."ABCDEFG"])).toEqual(["AB", "CDE", "FG"]);
  expect(rowsOfEach([..."ABCDEF"])).toEqual(["AB", "CD", "EF"]);
});

it("tells a small room as one", () => {
  expect(rowsOfEach([..."ABC"])).toEqual(["ABC"]);
});

it("names the seats of a row from left to right", () => {
  expect(listSections(room(["A"]))[0]?.rows[0]?.seats.map(({ number }) => number)).toEqual(["1", "2"]);
});
