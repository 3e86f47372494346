import type { MapSeat } from "./map-seat";

/** Units of the drawing to the width of a standard seat. */
export const CELL = 40;
/** Room above the first row for the picture. */
export const PICTURE_HEIGHT = 92;
const MARGIN = 4;

export type Point = { x: number; y: number };
export type Drawing = { width: number; height: number; pointOf: (at: Point) => Point };

/** Where seats stand in a drawing that begins at 0, 0 with the picture on top. */
export function drawingOf(seats: readonly MapSeat[]): Drawing {
  const left = Math.min(...seats.map(({ x }) => x)) - 0.5;
  const right = Math.max(...seats.map(({ x }) => x)) + 0.5;
  const top = Math.min(...seats.map(({ y }) => y)) - 0.5;
  const bottom = Math.max(...seats.map(({ y }) => y)) + 0.5;
  return {
    width: Math.round((right - left) * CELL) + 2 * MARGIN,
    height: Math.round((bottom - top) * CELL) + PICTURE_HEIGHT + MARGIN,
    pointOf: ({ x, y }) => ({
      x: Math.round((x - left) * CELL) + MARGIN,
      y: Math.round((y - top) * CELL) + PICTURE_HEIGHT,
    }),
  };
}

/** Seats by row, rows as they first appear. */
export function rowsOf<Seat extends Pick<MapSeat, "row">>(
  seats: readonly Seat[],
): [row: string, seats: Seat[]][] {
  const rows = new Map<string, Seat[]>();
  for (const seat of seats) rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]);
  return [...rows];
}

/** Which of the drawn shapes a seat has; a sofa's halves face each other. */
export function shapeOf(seats: readonly MapSeat[], seat: MapSeat): string {
  if (seat.type !== "sofa") return seat.type;
  const other = seats.find(
    (half) => half !== seat && half.type === "sofa" && half.groupKey === seat.groupKey,
  );
  if (!other || seat.groupKey === null) return "standard";
  return seat.x < other.x ? "sofa-left" : "sofa-right";
}

/** Room between two row letters, so that bent rows do not write over each other. */
const LETTER_HEIGHT = 26;

/** Where each row's letter stands on one side: beside its outermost seat. */
export function placeLetters(seats: readonly MapSeat[], drawing: Drawing, side: "left" | "right") {
  let above = Number.NEGATIVE_INFINITY;
  return rowsOf(seats).map(([row, inRow]) => {
    const outermost = inRow.reduce((a, b) => ((side === "left") === b.x < a.x ? b : a));
    above = Math.max(drawing.pointOf(outermost).y, above + LETTER_HEIGHT);
    return { row, y: above };
  });
}
