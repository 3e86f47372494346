import type { SEAT_TYPES } from "@/db/schema/venues";
import { DEFAULT_NUMBERING, rowNames } from "./numbering";

export type LayoutSeat = {
  ordinal: number;
  rowLabel: string;
  number: string;
  /** Centre of the seat in widths of a standard seat; y grows away from the picture. */
  x: number;
  y: number;
  type: (typeof SEAT_TYPES)[number];
  groupKey: string | null;
};

export type LayoutShape = {
  /** From one row to the next. */
  rowPitch?: number;
  /** How much nearer to the picture a seat is than its row's middle, per square of its distance from there. */
  curve?: number;
  /** Numbers of rows before which people cross: an extra gap of a row. */
  crossAislesBefore?: readonly number[];
};

const TYPES: Record<string, LayoutSeat["type"]> = {
  s: "standard",
  p: "premium",
  o: "sofa",
  w: "wheelchair",
  c: "companion",
};
const WIDTHS: Record<string, number> = { ".": 1, ",": 0.5, w: 1.5, o: 1.1 };
const COMPANIONS_AT_MOST = 3;

/**
 * Reads a screen's seats from its drawing, one string a row, front row first: `s` standard, `p` premium, `oo` a sofa's
 * two halves, `w` wheelchair space, `c` companion (of the nearest space in its block), `.` a gap of a seat, `,` of half
 * a seat. Rows are centred on each other, lettered A, B, C … without I and O, and numbered from the left.
 */
export function readDrawing(rows: readonly string[], shape: LayoutShape = {}): LayoutSeat[] {
  const labels = rowNames(DEFAULT_NUMBERING, rows.length);
  const { rowPitch = 1.2, curve = 0, crossAislesBefore = [] } = shape;
  const middle = Math.max(...rows.map(widthOf)) / 2;
  const seats = rows.flatMap((row, index) => {
    const aisles = crossAislesBefore.filter((before) => before <= index).length;
    const inRow = readRow(row, labels[index] ?? "", middle - widthOf(row) / 2);
    return inRow.map((seat) => ({
      ...seat,
      y: (index + aisles) * rowPitch - curve * (pieceCentre(seat, inRow) - middle) ** 2,
    }));
  });
  const top = Math.min(...seats.map(({ y }) => y)) - 0.5;
  return seats.map((seat, ordinal) => ({ ...seat, ordinal, x: round(seat.x), y: round(seat.y - top) }));
}

type RowSeat = Omit<LayoutSeat, "ordinal" | "y">;

function readRow(row: string, rowLabel: string, from: number): RowSeat[] {
  const seats: RowSeat[] = [];
  let x = from;
  let block: RowSeat[] = [];
  for (const letter of row) {
    const width = WIDTHS[letter] ?? 1;
    const type = TYPES[letter];
    if (type) {
      const seat = { rowLabel, number: String(seats.length + 1), x: x + width / 2, type, groupKey: null };
      seats.push(seat);
      block.push(seat);
    } else if (".,".includes(letter)) {
      tieTogether(block);
      block = [];
    } else {
      throw new Error(`row ${rowLabel}: no seat is drawn as "${letter}"`);
    }
    x += width;
  }
  tieTogether(block);
  return seats;
}

function tieTogether(block: RowSeat[]): void {
  const sofas = block.filter(({ type }) => type === "sofa");
  if (sofas.length % 2) throw new Error(`row ${sofas[0]?.rowLabel}: a sofa has two halves`);
  sofas.forEach((seat, i) => {
    seat.groupKey = keyOf(sofas[i - (i % 2)] ?? seat);
  });
  const spaces = block.filter(({ type }) => type === "wheelchair");
  for (const space of spaces) space.groupKey = keyOf(space);
  for (const companion of block.filter(({ type }) => type === "companion")) {
    const distance = (space: RowSeat) => Math.abs(space.x - companion.x);
    const [space] = spaces.toSorted((a, b) => distance(a) - distance(b));
    if (!space) throw new Error(`row ${companion.rowLabel}: a companion without a wheelchair space beside`);
    companion.groupKey = space.groupKey;
    if (block.filter(({ groupKey }) => groupKey === space.groupKey).length > COMPANIONS_AT_MOST + 1)
      throw new Error(`row ${companion.rowLabel}: a space has ${COMPANIONS_AT_MOST} companions at most`);
  }
}

/** Where the piece of furniture stands: the halves of a sofa stand in one line however the row bends. */
function pieceCentre(seat: RowSeat, inRow: RowSeat[]): number {
  if (seat.type !== "sofa") return seat.x;
  const halves = inRow.filter(({ groupKey }) => groupKey === seat.groupKey);
  return halves.reduce((sum, half) => sum + half.x, 0) / halves.length;
}

const keyOf = (seat: RowSeat) => `${seat.rowLabel}${seat.number}`;
const widthOf = (row: string) => [...row].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 1), 0);
const round = (value: number) => Math.round(value * 100) / 100;
