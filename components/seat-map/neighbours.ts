import type { MapSeat } from "./map-seat";

/** The seat that a key leads to from `from`, across aisles and from row to row; null when the key leads nowhere. */
export function seatAfterKey(
  seats: readonly MapSeat[],
  from: MapSeat,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): MapSeat | null {
  switch (key) {
    case "ArrowLeft":
      return nearest(inRow(seats, from), (seat) => from.x - seat.x);
    case "ArrowRight":
      return nearest(inRow(seats, from), (seat) => seat.x - from.x);
    case "ArrowUp":
      return inNextRow(seats, from, -1);
    case "ArrowDown":
      return inNextRow(seats, from, 1);
    case "Home":
      return (ctrlKey ? seats : byX(inRow(seats, from)))[0] ?? null;
    case "End":
      return (ctrlKey ? seats : byX(inRow(seats, from))).at(-1) ?? null;
    default:
      return null;
  }
}

const inRow = (seats: readonly MapSeat[], { row }: MapSeat) => seats.filter((seat) => seat.row === row);

const byX = (seats: readonly MapSeat[]) => seats.toSorted((a, b) => a.x - b.x);

function inNextRow(seats: readonly MapSeat[], from: MapSeat, step: 1 | -1): MapSeat | null {
  const rows = [...new Set(seats.map((seat) => seat.row))];
  const row = rows[rows.indexOf(from.row) + step];
  return nearest(
    seats.filter((seat) => seat.row === row),
    (seat) => Math.abs(seat.x - from.x) + Number.EPSILON,
  );
}

/** The seat at the smallest positive distance. */
function nearest(seats: readonly MapSeat[], distance: (seat: MapSeat) => number): MapSeat | null {
  let found: MapSeat | null = null;
  for (const seat of seats) {
    const here = distance(seat);
    if (here > 0 && (found === null || here < distance(found))) found = seat;
  }
  return found;
}
