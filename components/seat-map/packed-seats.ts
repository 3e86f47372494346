import { type MapSeat, SEAT_TYPES } from "./map-seat";

/** A layout as short as JSON makes it: `[id, row, number, x, y, type, group?]`, in reading order. */
export type PackedSeats = { rows: string[]; seats: PackedSeat[] };
type PackedSeat = [
  id: number,
  row: number,
  number: string,
  x: number,
  y: number,
  type: number,
  group?: string,
];

export function packSeats(seats: readonly MapSeat[]): PackedSeats {
  const rows = [...new Set(seats.map((seat) => seat.row))];
  const packed = seats
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ id, row, number, x, y, type, groupKey }): PackedSeat => {
      const seat = [id, rows.indexOf(row), number, x, y, SEAT_TYPES.indexOf(type)] as const;
      return groupKey === null ? [...seat] : [...seat, groupKey];
    });
  return { rows, seats: packed };
}

export const unpackSeats = ({ rows, seats }: PackedSeats): MapSeat[] =>
  seats.map(([id, row, number, x, y, type, groupKey = null], ordinal) => ({
    id,
    ordinal,
    row: rows[row] ?? "",
    number,
    x,
    y,
    type: SEAT_TYPES[type] ?? "standard",
    groupKey,
  }));
