import type { MapSeat } from "./map-seat";
import { shortName } from "./seat-name";

/** Longer pauses begin a new seat. */
export const TYPING_PAUSE_MS = 1_500;

/** Whether a key is a letter or a figure of a seat's name. */
export const isTyping = ({ key, ctrlKey }: { key: string; ctrlKey: boolean }): boolean =>
  !ctrlKey && /^[\p{L}\d]$/u.test(key);

/**
 * The seat that typing its name leads to: "G7" itself; with "G" alone the seat of row G nearest across from `from`;
 * else the first whose name begins that way. Null when there is none.
 */
export function typedSeat(seats: readonly MapSeat[], typed: string, from: MapSeat): MapSeat | null {
  const name = typed.toUpperCase();
  const named = seats.filter((seat) => shortName(seat).toUpperCase().startsWith(name));
  const exact = named.find((seat) => shortName(seat).toUpperCase() === name);
  if (exact) return exact;
  const across = named
    .filter((seat) => seat.row.toUpperCase() === name)
    .toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
  return across[0] ?? named[0] ?? null;
}
