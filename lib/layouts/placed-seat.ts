import type { SeatType } from "./seat-type";

/** A seat as a layout is drawn, before it is a version of its screen's. */
export type PlacedSeat = {
  /** What it is, whatever it is called and wherever it stands: the same in every version. */
  guid: string;
  /** The part of the room, where a room has several; else empty. */
  zone: string;
  row: string;
  number: string;
  /** Centre, in widths of a standard seat; y grows away from the picture. */
  x: number;
  y: number;
  type: SeatType;
};

export const MAX_LAYOUT_SEATS = 5_000;
export const LONGEST = { row: 24, number: 12, zone: 60, guid: 200 };

/** The largest layout as JSON: three bytes a letter, two coordinates, a type, and the names of them. */
export const LARGEST_LAYOUT_BYTES =
  MAX_LAYOUT_SEATS * (3 * (LONGEST.guid + LONGEST.zone + LONGEST.row + LONGEST.number) + 128) + 64 * 1_024;

export type SeatRow = { zone: string; row: string; seats: PlacedSeat[] };

/** Seats by row, each row from its left to its right (or from front to back where it runs that way). */
export function rowsOf(seats: readonly PlacedSeat[]): SeatRow[] {
  const rows = new Map<string, SeatRow>();
  for (const seat of seats) {
    const key = JSON.stringify([seat.zone, seat.row]);
    const row = rows.get(key);
    if (row) row.seats.push(seat);
    else rows.set(key, { zone: seat.zone, row: seat.row, seats: [seat] });
  }
  for (const { seats } of rows.values()) {
    const along = spread(seats, "x") >= spread(seats, "y") ? "x" : "y";
    seats.sort((a, b) => a[along] - b[along]);
  }
  return [...rows.values()];
}

/** "C 12" */
export const labelOf = ({ row, number }: Pick<PlacedSeat, "row" | "number">): string => `${row} ${number}`;

const spread = (seats: readonly PlacedSeat[], axis: "x" | "y") => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const seat of seats) {
    low = Math.min(low, seat[axis]);
    high = Math.max(high, seat[axis]);
  }
  return high - low;
};

/** To a thousandth of a seat's width, so that a position is short when written. */
export const round = (value: number): number => Math.round(value * 1_000) / 1_000 + 0;
