import { describe, expect, it } from "vitest";
import { shapeOf } from "./drawing";
import { type MapSeat, seatsTakenTogether } from "./map-seat";
import { packSeats, unpackSeats } from "./packed-seats";

const seat = (ordinal: number, type: MapSeat["type"], groupKey: string | null): MapSeat => ({
  id: 50 + ordinal,
  ordinal,
  row: "A",
  number: String(ordinal + 1),
  x: ordinal * 1.1,
  y: 0.5,
  type,
  groupKey,
});
const seats = [
  seat(0, "sofa", "A1"),
  seat(1, "sofa", "A1"),
  seat(2, "wheelchair", "A3"),
  seat(3, "companion", "A3"),
];
const restricted: MapSeat[] = seats.map((it) => ({ ...it, isRestricted: true }));

describe("seats of a group", () => {
  const together = (ordinal: number) =>
    seats.flatMap((it) =>
      it.ordinal === ordinal ? seatsTakenTogether(seats, it).map(({ number }) => number) : [],
    );

  it("are taken together when they are the halves of a sofa", () => {
    expect(together(0)).toEqual(["1", "2"]);
    expect(together(1)).toEqual(["1", "2"]);
  });

  it("are taken one by one when a companion belongs to a wheelchair space", () => {
    expect(together(2)).toEqual(["3"]);
    expect(together(3)).toEqual(["4"]);
  });
});

it("a sofa's halves face each other", () => {
  expect(seats.map((it) => shapeOf(seats, it))).toEqual([
    "sofa-left",
    "sofa-right",
    "wheelchair",
    "companion",
  ]);
});

it("a layout comes out of its packing as it went in", () => {
  const packed = (layout: readonly MapSeat[]) => unpackSeats(JSON.parse(JSON.stringify(packSeats(layout))));
  expect(packed(seats)).toEqual(seats);
  expect(packed(restricted)).toEqual(restricted);
});
