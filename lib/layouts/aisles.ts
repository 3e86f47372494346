import { depthOf } from "./bend";
import type { Floor } from "./floor";
import { type PlacedSeat, round } from "./placed-seat";
import { SEAT_WIDTHS } from "./seat-type";

type Seats = readonly PlacedSeat[];

/** What an aisle is opened by, and closed by at most, in seat widths. */
const AISLE_WIDTH = 1;
/** Less room than this is none. */
const NO_ROOM = 0.05;

/** Everything to the right of `x` moves aside, in every row. */
export const openAisle = (seats: Seats, x: number): PlacedSeat[] => moveRight(seats, x, AISLE_WIDTH);

/** The rows from that depth on move back. */
export const openCrossAisle = (seats: Seats, floor: Floor, depth: number): PlacedSeat[] =>
  moveBack(seats, floor, depth, floor.pitch);

/**
 * The inverse of opening: on an empty line between two rows the rows behind it come forward by a row; anywhere else
 * what is to the right of `x` comes back by a seat. By less where there is less room, so that nobody sits on anybody;
 * the same seats when there is no room at all.
 */
export function closeAisle(seats: Seats, floor: Floor, at: { line: number; x: number }): Seats {
  const behind = rowsAround(floor, at.line);
  if (behind) {
    const by = Math.min(floor.pitch, behind.to - behind.from - floor.pitch);
    return by < NO_ROOM ? seats : moveBack(seats, floor, behind.to, -by);
  }
  const by = roomAt(floor, at.x);
  return by < NO_ROOM ? seats : moveRight(seats, at.x, -by);
}

/** The depths of the rows before and behind an empty line; null where there are none or the line has seats. */
function rowsAround({ lines }: Floor, line: number): { from: number; to: number } | null {
  if (lines[line]?.seats.length) return null;
  const before = lines.slice(0, line).findLast(({ seats }) => seats.length > 0);
  const behind = lines.slice(line + 1).find(({ seats }) => seats.length > 0);
  return before && behind ? { from: before.depth, to: behind.depth } : null;
}

/** How far all that is to the right of `x` can come back; 0 where no row has seats on both sides. */
function roomAt({ lines }: Floor, x: number): number {
  const gaps = lines.flatMap(({ seats }) => {
    const left = seats.findLast((seat) => seat.x <= x);
    const right = seats.find((seat) => seat.x > x);
    return left && right ? right.x - left.x - (SEAT_WIDTHS[left.type] + SEAT_WIDTHS[right.type]) / 2 : [];
  });
  return gaps.length === 0 ? 0 : Math.min(AISLE_WIDTH, ...gaps);
}

const moveRight = (seats: Seats, x: number, by: number): PlacedSeat[] =>
  seats.map((seat) => (seat.x > x ? { ...seat, x: round(seat.x + by) } : seat));

const moveBack = (seats: Seats, { bend }: Floor, depth: number, by: number): PlacedSeat[] =>
  seats.map((seat) => (depthOf(bend, seat) >= depth - 0.3 ? { ...seat, y: round(seat.y + by) } : seat));
