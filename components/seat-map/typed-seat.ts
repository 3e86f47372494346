import { t } from "@/lib/i18n/t";
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

/** What is typed of a seat's name so far, and whether it leads nowhere. */
export type Typed = { text: string; isMissed: boolean };

/**
 * One more key. A name that leads nowhere is told whole, however it goes on ("Q99"), unless its last letter begins the
 * name of a row that there is.
 */
export function typeOn(seats: readonly MapSeat[], before: Typed, key: string, from: MapSeat) {
  const whole = before.text + key;
  const found = before.isMissed ? null : typedSeat(seats, whole, from);
  if (found) return { found, missed: null, typed: { text: whole, isMissed: false } };
  const isAnew = /\p{L}/u.test(key) && typedSeat(seats, key, from) !== null;
  const typed = isAnew ? { text: key, isMissed: false } : { text: whole, isMissed: true };
  return { found: null, missed: whole.toUpperCase(), typed };
}

/** "There is no seat Q99: row Q has seats 1 to 20." */
export function missWords(seats: readonly MapSeat[], missed: string): string {
  const [, letters = "", figures = ""] = /^(\D*)(.*)$/.exec(missed) ?? [];
  const rows = [...new Set(seats.map(({ row }) => row))];
  const row = rows.find((label) => label.toUpperCase() === letters);
  if (row === undefined) {
    const there = { first: rows[0] ?? "", last: rows.at(-1) ?? "" };
    return figures
      ? t("seatMap.miss.seat", { seat: missed, ...there })
      : t("seatMap.miss.row", { row: missed, ...there });
  }
  const inRow = seats.filter((seat) => seat.row === row).toSorted((a, b) => a.x - b.x);
  const there = { first: inRow[0]?.number ?? "", last: inRow.at(-1)?.number ?? "" };
  return t("seatMap.miss.inRow", { seat: missed, row, ...there });
}
