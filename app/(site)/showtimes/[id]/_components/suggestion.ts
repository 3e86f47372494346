import { rowsOf } from "@/components/seat-map/drawing";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { listWords, shortName } from "@/components/seat-map/seat-name";

/** Seats further apart have an aisle or a gap between them. */
const NEIGHBOURS_APART = 1.3;
/** A row away is felt as more than a seat away. */
const ROW_WEIGHT = 2;

/** As many free seats side by side as were lost, nearest to them, of the same types. */
export function seatsInstead(
  seats: readonly MapSeat[],
  lost: readonly MapSeat[],
  isFree: (seat: MapSeat) => boolean,
): MapSeat[] {
  const types = new Set(lost.map((seat) => seat.type));
  const [x, y] = [middle(lost.map((seat) => seat.x)), middle(lost.map((seat) => seat.y))];
  let best: { seats: MapSeat[]; distance: number } = { seats: [], distance: Number.POSITIVE_INFINITY };
  for (const [, inRow] of rowsOf(seats)) {
    const sorted = inRow.toSorted((a, b) => a.x - b.x);
    for (let from = 0; from + lost.length <= sorted.length; from++) {
      const run = sorted.slice(from, from + lost.length);
      if (!run.every((seat) => types.has(seat.type) && isFree(seat)) || !isTogether(run)) continue;
      const dx = middle(run.map((seat) => seat.x)) - x;
      const dy = (middle(run.map((seat) => seat.y)) - y) * ROW_WEIGHT;
      const distance = Math.hypot(dx, dy);
      if (distance < best.distance) best = { seats: run, distance };
    }
  }
  return best.seats;
}

/** "Someone was a moment faster: G7 went. G9 and G10 are free, close by." */
export function loseWords(lost: readonly MapSeat[], instead: readonly MapSeat[]): string {
  const went = `Someone was a moment faster: ${listWords(lost.map(shortName))} went.`;
  if (instead.length === 0) return went;
  return `${went} ${listWords(instead.map(shortName))} ${instead.length === 1 ? "is" : "are"} free, close by.`;
}

const isTogether = (run: readonly MapSeat[]) =>
  run.every((seat, i) => i === 0 || seat.x - (run[i - 1]?.x ?? seat.x) <= NEIGHBOURS_APART);

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
