import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { listWords, shortName } from "@/components/seat-map/seat-name";

/** Centres of neighbours are one width apart, a little more beside a wheelchair space; an aisle is wider. */
const BESIDE = 1.4;
const FEW = 10;
const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/**
 * What others did between two states of the map, in one sentence, or null when it is nothing to interrupt someone for. `mine` are
 * the ordinals that were this person's at any time between the two: their own doings are not news to them.
 */
export function describeChange(
  seats: readonly MapSeat[],
  before: readonly SeatState[],
  after: readonly SeatState[],
  mine: ReadonlySet<number>,
): string | null {
  const isFree = (states: readonly SeatState[]) => (seat: MapSeat) =>
    states[seat.ordinal] === "free" || states[seat.ordinal] === "kept";
  const changed = seats.filter(
    (seat) => !mine.has(seat.ordinal) && isFree(before)(seat) !== isFree(after)(seat),
  );
  if (changed.length === 0) return null;
  const own = seats.filter(({ ordinal }) => mine.has(ordinal));
  const beside = changed.filter((seat) => own.some((other) => isBeside(seat, other)));
  const taken = beside.filter(isFree(before));
  const freed = beside.filter(isFree(after));
  if (taken.length) return `${seatCount(taken.length, "beside yours")} taken: ${names(taken)}.`;
  if (freed.length) return `${seatCount(freed.length, "beside yours")} free again: ${names(freed)}.`;

  const left = seats.filter(isFree(after));
  if (left.length === 0) return own.length ? null : "Every seat is taken now.";
  if (!seats.some(isFree(before)))
    return `${seatCount(left.length)} free again: ${names(left.slice(0, FEW))}.`;
  if (own.length || left.length > FEW) return null;
  return `${seatCount(left.length)} left: ${names(left)}.`;
}

const isBeside = (a: MapSeat, b: MapSeat) => a.row === b.row && Math.abs(a.x - b.x) < BESIDE;

const names = (seats: readonly MapSeat[]) => listWords(seats.map(shortName));

/** "One seat beside yours is", "Two seats are" */
function seatCount(count: number, where?: string): string {
  const seats = count === 1 ? "seat" : "seats";
  return [COUNTS[count] ?? count, seats, where, count === 1 ? "is" : "are"].filter(Boolean).join(" ");
}
