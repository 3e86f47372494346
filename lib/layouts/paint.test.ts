import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { findBend, STRAIGHT } from "./bend";
import { makeFloor } from "./floor";
import { checkLayout } from "./layout-check";
import { asPlaced, curved, flat, lounge, raked } from "./layout-template";
import { DEFAULT_NUMBERING, numberSeats, rowNames } from "./numbering";
import { areaBetween, eraseSeats, paintSeats, seatsIn } from "./paint";
import { labelOf, type PlacedSeat } from "./placed-seat";
import type { SeatType } from "./seat-type";

let made = 0;
const newGuid = () => `new-${made++}`;
const brush = (type: SeatType = "standard") => ({ type, newGuid, numbering: DEFAULT_NUMBERING });
const labels = (seats: PlacedSeat[]) => seats.map(labelOf).join(", ");

describe("painting", () => {
  it("begins a room with rows of seats side by side", () => {
    const floor = makeFloor([], STRAIGHT);
    const seats = paintSeats([], floor, areaBetween({ line: 0, x: 2.5 }, { line: 1, x: 5 }), brush());
    expect(labels(seats)).toBe("A 1, A 2, A 3, B 1, B 2, B 3");
    expect(seats.map(({ x }) => x)).toEqual([2.5, 3.5, 4.5, 2.5, 3.5, 4.5]);
  });

  it("sets a sofa's two halves at once, and leaves taken places alone", () => {
    const floor = makeFloor([], STRAIGHT);
    const one = paintSeats([], floor, areaBetween({ line: 2, x: 5 }, { line: 2, x: 5 }), brush("sofa"));
    expect(one.map(({ x }) => x)).toEqual([4.45, 5.55]);
    const again = makeFloor(one, STRAIGHT);
    const line = again.lines.findIndex(({ seats }) => seats.length > 0);
    expect(paintSeats(one, again, areaBetween({ line, x: 4.4 }, { line, x: 5.6 }), brush())).toHaveLength(2);
  });

  it("follows the bend of a room", () => {
    const seats = asPlaced(curved({ rows: 3, blocks: [11] }), newGuid);
    const bend = findBend(seats);
    expect(bend.curve).toBeCloseTo(0.004, 3);
    const floor = makeFloor(seats, bend);
    const behind = floor.lines.length - 3;
    const more = paintSeats(
      seats,
      floor,
      areaBetween({ line: behind, x: 0.5 }, { line: behind, x: 10.5 }),
      brush(),
    );
    const [first, ...rest] = more.slice(33);
    expect(rest).toHaveLength(10);
    expect(first?.y).toBeCloseTo((seats[22]?.y ?? 0) + 1.2, 1);
    expect(Math.max(...rest.map(({ y }) => y))).toBeCloseTo((seats[27]?.y ?? 0) + 1.2, 1);
  });

  it("whatever is painted, no two seats stand in each other's place and each has a name of its own", () => {
    const areas = fc.tuple(
      fc.nat(11),
      fc.nat(11),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
    );
    const types = fc.constantFrom<SeatType>("standard", "premium", "wheelchair", "sofa");
    const strokes = fc.array(fc.tuple(areas, types, fc.boolean(), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(strokes, (list) => {
        let seats: PlacedSeat[] = [];
        for (const [[from, to, left, right], type, isErasing, isNumbering] of list) {
          const floor = makeFloor(seats, STRAIGHT);
          const area = areaBetween({ line: from, x: left / 2 }, { line: to, x: right / 2 });
          const numbering = isNumbering ? DEFAULT_NUMBERING : null;
          const gone = new Set(seatsIn(floor, area).map(({ guid }) => guid));
          seats = isErasing
            ? eraseSeats(seats, floor, gone, numbering)
            : paintSeats(seats, floor, area, { type, newGuid, numbering });
        }
        const codes = seats.length === 0 ? [] : checkLayout(seats).map(({ code }) => code);
        expect(codes.filter((code) => code !== "sofa-half")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("numbering", () => {
  const seats = asPlaced(flat({ rows: 2, blocks: [2, 3] }), newGuid);
  const numbered = (change: object) =>
    labels(numberSeats(seats, { ...DEFAULT_NUMBERING, ...change }, STRAIGHT));

  it("names rows without I and O, and goes on with two letters", () => {
    expect(rowNames(DEFAULT_NUMBERING, 15).join("")).toBe("ABCDEFGHJKLMNPQ");
    expect(rowNames(DEFAULT_NUMBERING, 26).slice(-3)).toEqual(["Z", "AA", "AB"]);
    expect(rowNames({ firstRow: "H", skipsIO: false }, 3)).toEqual(["H", "I", "J"]);
    expect(rowNames({ firstRow: "9", skipsIO: true }, 3)).toEqual(["9", "10", "11"]);
  });

  it("goes either way, or odd and even outwards from the middle", () => {
    expect(numbered({})).toBe("A 1, A 2, A 3, A 4, A 5, B 1, B 2, B 3, B 4, B 5");
    expect(numbered({ seatsFrom: "right", rowsFrom: "back", firstSeat: 11 })).toBe(
      "B 15, B 14, B 13, B 12, B 11, A 15, A 14, A 13, A 12, A 11",
    );
    expect(numbered({ seatsFrom: "odd-even", firstRow: "1" })).toBe(
      "1 3, 1 1, 1 2, 1 4, 1 6, 2 3, 2 1, 2 2, 2 4, 2 6",
    );
  });

  it("never touches who a seat is", () => {
    const renamed = numberSeats(seats, { ...DEFAULT_NUMBERING, seatsFrom: "right" }, STRAIGHT);
    expect(renamed.map(({ guid, x }) => [guid, x])).toEqual(seats.map(({ guid, x }) => [guid, x]));
  });

  it("is without fault in every template", () => {
    const plan = { rows: 9, blocks: [4, 7, 4], premiumRows: [5] };
    for (const drawn of [flat(plan), raked(plan), curved(plan), lounge({ rows: 4, sofas: 6 })]) {
      const placed = asPlaced(drawn, newGuid);
      expect(checkLayout(placed)).toEqual([]);
      for (const seatsFrom of ["left", "right", "odd-even"] as const)
        expect(
          checkLayout(numberSeats(placed, { ...DEFAULT_NUMBERING, seatsFrom }, findBend(placed))),
        ).toEqual([]);
    }
  });
});
