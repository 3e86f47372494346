import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { type Floor, freeSpot, seatOn } from "@/lib/layouts/floor";
import type { Spot } from "./stroke";

type Key = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Where a key takes the cursor; null when it is none of the cursor's keys. With Ctrl, half a seat or the whole room. */
export function cursorAfter(floor: Floor, { line, x }: Spot, { key, ctrlKey, metaKey }: Key): Spot | null {
  const isFine = ctrlKey || metaKey;
  switch (key) {
    case "ArrowLeft":
      return snap(floor, { line, x: x - (isFine ? 0.5 : 1) });
    case "ArrowRight":
      return snap(floor, { line, x: x + (isFine ? 0.5 : 1) });
    case "ArrowUp":
      return snap(floor, { line: Math.max(0, line - 1), x });
    case "ArrowDown":
      return snap(floor, { line: Math.min(floor.lines.length - 1, line + 1), x });
    case "Home":
      return ends(floor, isFine ? firstLine(floor) : line, 0) ?? { line, x };
    case "End":
      return ends(floor, isFine ? lastLine(floor) : line, -1) ?? { line, x };
    default:
      return null;
  }
}

/** On a seat the cursor stands on its middle. */
const snap = (floor: Floor, { line, x }: Spot): Spot => {
  const seat = seatOn(floor, line, x);
  if (seat) return { line, x: seat.x };
  const row = floor.lines[line];
  const free = row && freeSpot(row, x, "standard");
  return { line, x: free !== null && free !== undefined && Math.abs(free - x) < 0.3 ? free : x };
};

const ends = ({ lines }: Floor, line: number, at: 0 | -1): Spot | null => {
  const seat = lines[line]?.seats.at(at);
  return seat ? { line, x: seat.x } : null;
};

const firstLine = ({ lines }: Floor) =>
  Math.max(
    0,
    lines.findIndex(({ seats }) => seats.length > 0),
  );
const lastLine = ({ lines }: Floor) =>
  Math.max(
    0,
    lines.findLastIndex(({ seats }) => seats.length > 0),
  );

/** "Row C, seat 5, premium", or what is there instead. */
export function cursorWords(floor: Floor, { line, x }: Spot, from: Spot | null): string {
  if (from && (from.line !== line || from.x !== x)) {
    const lines = Math.abs(from.line - line) + 1;
    const count = Math.round(Math.abs(from.x - x)) + 1;
    return t("screens.cursor.area", { rows: lines, seats: count });
  }
  const seat = seatOn(floor, line, x);
  if (seat) return t(`screens.cursor.seat.${seat.type}`, { row: seat.row, number: seat.number });
  const row = floor.lines[line]?.seats[0]?.row;
  return row === undefined
    ? t("screens.cursor.empty", { line: line + 1, position: position(x) })
    : t("screens.cursor.noSeat", { row, position: position(x) });
}

const position = (x: number) => formatNumber(Math.round(x * 2) / 2 + 0.5);
