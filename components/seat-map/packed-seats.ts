import { type MapSeat, SEAT_TYPES } from "./map-seat";

/**
 * A layout as short as JSON makes it: `[id, row, number, x, y, type, group?]`, in reading order. Types are counted
 * through once more for seats with a restricted view.
 */
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
    .map(({ id, row, number, x, y, type, groupKey, isRestricted }): PackedSeat => {
      const kind = SEAT_TYPES.indexOf(type) + (isRestricted ? SEAT_TYPES.length : 0);
      const seat = [id, rows.indexOf(row), number, x, y, kind] as const;
      return groupKey === null ? [...seat] : [...seat, groupKey];
    });
  return { rows, seats: packed };
}

export const unpackSeats = ({ rows, seats }: PackedSeats): MapSeat[] =>
  seats.map(([id, row, number, x, y, kind, groupKey = null], ordinal) => ({
    id,
    ordinal,
    row: rows[row] ?? "",
    number,
    x,
    y,
    type: SEAT_TYPES[kind % SEAT_TYPES.length] ?? "standard",
    groupKey,
    ...(kind >= SEAT_TYPES.length && { isRestricted: true }),
  }));
