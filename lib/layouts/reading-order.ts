import { depthOf, findBend } from "./bend";
import { type PlacedSeat, rowsOf } from "./placed-seat";

/** Front rows first, each from the left: the order in which a seat's state is told. */
export function inReadingOrder(seats: readonly PlacedSeat[]): PlacedSeat[] {
  const bend = findBend(seats);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return rowsOf(seats)
    .map((row) => ({ ...row, depth: mean(row.seats.map((seat) => depthOf(bend, seat))) }))
    .sort((a, b) => a.depth - b.depth)
    .flatMap((row) => row.seats);
}
