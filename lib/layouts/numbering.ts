import { type Bend, depthOf } from "./bend";
import { type PlacedSeat, rowsOf } from "./placed-seat";

export type Numbering = {
  /** The first row's name: a letter, or a whole number. */
  firstRow: string;
  /** Where the first row is. */
  rowsFrom: "front" | "back";
  /** Rows go without I and O, which are misread as 1 and 0. */
  skipsIO: boolean;
  firstSeat: number;
  /** Which way the numbers grow; `odd-even`: outwards from the middle, odd on the left and even on the right. */
  seatsFrom: "left" | "right" | "odd-even";
};

export const DEFAULT_NUMBERING: Numbering = {
  firstRow: "A",
  rowsFrom: "front",
  skipsIO: true,
  firstSeat: 1,
  seatsFrom: "left",
};

/** What rows can begin with: a whole number, or up to three letters from A to Z. */
export const isFirstRow = (text: string): boolean => /^(?:\d{1,3}|[A-Z]{1,3})$/i.test(text);

/** The names of so many rows: A, B … Z, AA, AB …, or 1, 2, 3 … Where they cannot begin as asked, from A on. */
export function rowNames(
  { firstRow, skipsIO }: Pick<Numbering, "firstRow" | "skipsIO">,
  count: number,
): string[] {
  const from = Number(firstRow);
  if (/^\d+$/.test(firstRow)) return Array.from({ length: count }, (_, i) => String(from + i));
  const names: string[] = [];
  let name = isFirstRow(firstRow) ? firstRow.toUpperCase() : "A";
  while (names.length < count) {
    if (!(skipsIO && /[IO]/.test(name))) names.push(name);
    name = letterAfter(name);
  }
  return names;
}

function letterAfter(name: string): string {
  const head = name.slice(0, -1);
  const last = name.slice(-1);
  if (last !== "Z") return head + String.fromCharCode(last.charCodeAt(0) + 1);
  return `${head ? letterAfter(head) : "A"}A`;
}

/** The same seats under new names; with `only`, the rows of those guids alone, and in them those seats alone. */
export function numberSeats(
  seats: readonly PlacedSeat[],
  numbering: Numbering,
  bend: Bend,
  only: ReadonlySet<string> | null = null,
): PlacedSeat[] {
  const chosen = only ? seats.filter(({ guid }) => only.has(guid)) : seats;
  const rows = rowsOf(chosen)
    .map(({ seats }) => ({ seats, depth: mean(seats.map((seat) => depthOf(bend, seat))) }))
    .sort((a, b) => (numbering.rowsFrom === "front" ? a.depth - b.depth : b.depth - a.depth));
  const names = rowNames(numbering, rows.length);
  const middle = middleOf(seats);
  const renamed = new Map<string, { row: string; number: string }>();
  rows.forEach(({ seats }, index) => {
    const numbers = numbersOf(seats, numbering, middle);
    seats.forEach(({ guid }, position) => {
      renamed.set(guid, { row: names[index] ?? "", number: String(numbers[position]) });
    });
  });
  return seats.map((seat) => ({ ...seat, ...renamed.get(seat.guid) }));
}

/** Numbers for the seats of a row that stand from left to right. */
function numbersOf(
  seats: readonly PlacedSeat[],
  { firstSeat, seatsFrom }: Numbering,
  middle: number,
): number[] {
  const { length } = seats;
  if (seatsFrom === "left") return seats.map((_, position) => firstSeat + position);
  if (seatsFrom === "right") return seats.map((_, position) => firstSeat + length - 1 - position);
  const odd = firstSeat % 2 === 1 ? firstSeat : firstSeat + 1;
  const onLeft = seats.filter(({ x }) => x < middle).length;
  return seats.map((_, position) =>
    position < onLeft ? odd + 2 * (onLeft - 1 - position) : odd + 1 + 2 * (position - onLeft),
  );
}

export function middleOf(seats: readonly PlacedSeat[]): number {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x } of seats) {
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return left <= right ? (left + right) / 2 : 0;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
