import { type PlacedSeat, round, rowsOf } from "./placed-seat";
import { tieGroups } from "./seat-groups";

/**
 * How the rows of a room are bent round the picture: a seat stands nearer to it than the middle of its row by
 * `curve · (x − middle)²`.
 */
export type Bend = { curve: number; middle: number };

export const STRAIGHT: Bend = { curve: 0, middle: 0 };
/** Straighter than this is straight. */
const LEAST = 0.0002;
export const MOST_BENT = 0.02;

/** How far from the picture the middle of a seat's row is. */
export const depthOf = ({ curve, middle }: Bend, { x, y }: { x: number; y: number }): number =>
  y + curve * (x - middle) ** 2;

/** Where a seat at `x` stands in a row of that depth. */
export const bentY = ({ curve, middle }: Bend, x: number, depth: number): number =>
  round(depth - curve * (x - middle) ** 2);

/** The bend that fits the rows best: least squares over all rows, each with a depth of its own. */
export function findBend(seats: readonly PlacedSeat[]): Bend {
  if (seats.length === 0) return STRAIGHT;
  const xs = seats.map(({ x }) => x);
  const middle = (least(xs) + most(xs)) / 2;
  let [both, squares] = [0, 0];
  for (const { seats: inRow } of rowsOf(seats)) {
    const us = inRow.map(({ x }) => (x - middle) ** 2);
    const [u, y] = [mean(us), mean(inRow.map((seat) => seat.y))];
    inRow.forEach((seat, i) => {
      const away = (us[i] ?? 0) - u;
      both += away * (seat.y - y);
      squares += away * away;
    });
  }
  const curve = squares > 0 ? -both / squares : 0;
  if (Math.abs(curve) < LEAST) return { curve: 0, middle };
  return { curve: Math.max(-MOST_BENT, Math.min(MOST_BENT, curve)), middle };
}

/** The same rows bent otherwise; the halves of a sofa stay in one line. */
export function bendSeats(seats: readonly PlacedSeat[], from: Bend, curve: number): PlacedSeat[] {
  const { keys } = tieGroups(seats);
  const sofas = new Map<string, number[]>();
  for (const { guid, type, x } of seats) {
    const key = type === "sofa" ? keys.get(guid) : undefined;
    if (key !== undefined) sofas.set(key, [...(sofas.get(key) ?? []), x]);
  }
  const { middle } = from;
  return seats.map((seat) => {
    const halves = seat.type === "sofa" ? sofas.get(keys.get(seat.guid) ?? "") : undefined;
    const x = halves ? mean(halves) : seat.x;
    return { ...seat, y: bentY({ curve, middle }, x, depthOf(from, { x, y: seat.y })) };
  });
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
