import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { closeAisle, openAisle, openCrossAisle } from "./aisles";
import { findBend, STRAIGHT } from "./bend";
import { makeFloor } from "./floor";
import { asPlaced, curved, flat, raked } from "./layout-template";
import { type PlacedSeat, rowsOf } from "./placed-seat";

let made = 0;
const newGuid = () => `aisle-${made++}`;
const xs = (seats: readonly PlacedSeat[]) => seats.map(({ x }) => x);
const floorOf = (seats: readonly PlacedSeat[]) => makeFloor(seats, findBend(seats));
/** How near two seats of one row are to each other at the least. */
const nearest = (seats: readonly PlacedSeat[]) =>
  Math.min(...rowsOf(seats).flatMap(({ seats }) => seats.slice(1).map(({ x }, i) => x - (seats[i]?.x ?? 0))));

describe("an aisle", () => {
  const row = asPlaced(flat({ rows: 1, blocks: [4] }), newGuid);

  it("moves what is to the right aside, and closing it brings that back", () => {
    const open = openAisle(row, 2);
    expect(xs(open)).toEqual([0.5, 1.5, 3.5, 4.5]);
    expect(closeAisle(open, floorOf(open), { line: 2, x: 2 })).toEqual(row);
    expect(closeAisle(open, floorOf(open), { line: 2, x: 3 })).toEqual(row);
  });

  it("is closed by what the narrowest row has room for, and never onto a seat", () => {
    const narrow = openAisle(asPlaced(flat({ rows: 2, blocks: [4] }), newGuid), 2).map((seat) =>
      seat.row === "B" && seat.x > 2 ? { ...seat, x: seat.x - 0.4 } : seat,
    );
    const closed = closeAisle(narrow, floorOf(narrow), { line: 2, x: 2.2 });
    expect(xs(closed).map((x) => Math.round(x * 10) / 10)).toEqual([0.5, 1.5, 2.9, 3.9, 0.5, 1.5, 2.5, 3.5]);
    expect(nearest(closed)).toBeCloseTo(1, 5);
    expect(closeAisle(closed, floorOf(closed), { line: 2, x: 2 })).toBe(closed);
    // twin: moved by a whole seat in every row, one would sit on another
    const onto = narrow.map((seat) => (seat.x > 2.2 ? { ...seat, x: seat.x - 1 } : seat));
    expect(nearest(onto)).toBeCloseTo(0.6, 5);
  });

  it("is not there at the sides of a room, nor between seats side by side", () => {
    for (const x of [-3, 0.2, 1, 2.9, 20]) expect(closeAisle(row, floorOf(row), { line: 2, x })).toBe(row);
  });

  it("and a cross-aisle, opened anywhere in any room, are closed without a trace by the same click", () => {
    const rooms = fc.record({
      make: fc.constantFrom(flat, raked, curved),
      rows: fc.integer({ min: 3, max: 9 }),
      blocks: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 3 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(rooms, ({ make, rows, blocks, at }) => {
        const seats = asPlaced(make({ rows, blocks }), newGuid);
        const widest = Math.max(...xs(seats));
        const x = 0.6 + at * (widest - 1.2);
        const wide = openAisle(seats, x);
        expect(closeAisle(wide, makeFloor(wide, STRAIGHT), { line: 2, x: x + 0.01 })).toEqual(seats);

        const floor = floorOf(seats);
        const first = floor.lines.findIndex((line) => line.seats.length > 0);
        const line = first + 1 + Math.floor(at * (rows - 2));
        const deep = openCrossAisle(seats, floor, floor.lines[line]?.depth ?? 0);
        expect(deep).not.toEqual(seats);
        const back = closeAisle(deep, makeFloor(deep, floor.bend), { line, x });
        expect(xs(back)).toEqual(xs(seats));
        // a row of a bent room stands where it stood but for what a drawing is rounded to
        for (const [i, { y }] of back.entries()) expect(Math.abs(y - (seats[i]?.y ?? 0))).toBeLessThan(0.05);
      }),
      { numRuns: 150 },
    );
  });
});
