import { depthOf } from "./bend";
import { type Floor, type FloorLine, freeSpot, standAt } from "./floor";
import { type Numbering, numberSeats, rowNames } from "./numbering";
import { type PlacedSeat, round } from "./placed-seat";
import { SEAT_WIDTHS, type SeatType } from "./seat-type";

/** A rectangle of the floor: lines from `from` to `to`, and what lies between two x. */
export type FloorArea = { from: number; to: number; left: number; right: number };

export type Brush = {
  type: SeatType;
  newGuid: () => string;
  /** All rows are named and numbered anew by it with every stroke; null: only what is new gets a name. */
  numbering: Numbering | null;
};

export const areaBetween = (a: { line: number; x: number }, b: { line: number; x: number }): FloorArea => ({
  from: Math.min(a.line, b.line),
  to: Math.max(a.line, b.line),
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
});

/** The seats that lie in an area for the most part; of an area no wider than a point, those that cover it. */
export function seatsIn({ lines }: Floor, { from, to, left, right }: FloorArea): PlacedSeat[] {
  const isPoint = right - left < 0.01;
  return lines.slice(from, to + 1).flatMap(({ seats }) =>
    seats.filter((seat) => {
      const reach = isPoint ? SEAT_WIDTHS[seat.type] / 2 : 0.4;
      return seat.x >= left - reach && seat.x <= right + reach;
    }),
  );
}

/** Where seats would be set in an area: every free spot of it. */
export function freeIn(floor: Floor, area: FloorArea, type: SeatType): { line: FloorLine; x: number }[] {
  return floor.lines.slice(area.from, area.to + 1).flatMap((line) => {
    const spots: { line: FloorLine; x: number }[] = [];
    const width = type === "sofa" ? 2 * SEAT_WIDTHS.sofa : SEAT_WIDTHS[type];
    let at = freeSpot(line, area.left, type);
    let wanted = area.left;
    // a single click takes the nearest spot, a stroke only what it covers
    const slack = area.right - area.left < 0.01 ? 1 : 0.51;
    while (wanted <= area.right + 0.001) {
      const last = spots.at(-1);
      if (
        at !== null &&
        at >= area.left - slack &&
        at <= area.right + slack &&
        (!last || at - last.x >= width - 0.06)
      ) {
        spots.push({ line, x: at });
        wanted = at + width;
      } else wanted += 0.5;
      at = freeSpot(line, wanted, type);
    }
    return spots;
  });
}

/** Seats set on every free spot of an area. */
export function paintSeats(
  seats: readonly PlacedSeat[],
  floor: Floor,
  area: FloorArea,
  brush: Brush,
): PlacedSeat[] {
  const added: PlacedSeat[] = [];
  const highest = highestNumbers(seats);
  const rows = new Set(seats.map(({ row }) => row));
  const begun = new Map<FloorLine, Pick<PlacedSeat, "row" | "zone">>();
  for (const { line, x } of freeIn(floor, area, brush.type)) {
    const home = begun.get(line) ?? joinRow(line, x) ?? beginRow(seats, rows, floor, line);
    if (line.seats.length === 0) begun.set(line, home);
    rows.add(home.row);
    for (const spot of standAt(floor, line, x, brush.type)) {
      const number = (highest.get(home.row) ?? 0) + 1;
      highest.set(home.row, number);
      added.push({ guid: brush.newGuid(), ...home, number: String(number), ...spot, type: brush.type });
    }
  }
  return renumbered([...seats, ...added], floor, brush.numbering);
}

export function eraseSeats(
  seats: readonly PlacedSeat[],
  floor: Floor,
  gone: ReadonlySet<string>,
  numbering: Numbering | null,
): PlacedSeat[] {
  return renumbered(
    seats.filter(({ guid }) => !gone.has(guid)),
    floor,
    numbering,
  );
}

export const retypeSeats = (
  seats: readonly PlacedSeat[],
  chosen: ReadonlySet<string>,
  type: SeatType,
): PlacedSeat[] =>
  seats.map((seat) => (chosen.has(seat.guid) && seat.type !== type ? { ...seat, type } : seat));

export const moveSeats = (
  seats: readonly PlacedSeat[],
  chosen: ReadonlySet<string>,
  by: { x: number; y: number },
): PlacedSeat[] =>
  seats.map((seat) =>
    chosen.has(seat.guid) ? { ...seat, x: round(seat.x + by.x), y: round(seat.y + by.y) } : seat,
  );

const renumbered = (seats: PlacedSeat[], { bend }: Floor, numbering: Numbering | null): PlacedSeat[] =>
  numbering ? numberSeats(seats, numbering, bend) : seats;

/** A new seat joins the row of its nearest neighbour on the line. */
function joinRow({ seats }: FloorLine, x: number): Pick<PlacedSeat, "row" | "zone"> | null {
  const [nearest] = seats.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  return nearest ? { row: nearest.row, zone: nearest.zone } : null;
}

/** On an empty line it begins one, in the zone of the nearest row, under the first name that no row has. */
function beginRow(
  seats: readonly PlacedSeat[],
  rows: ReadonlySet<string>,
  { bend }: Floor,
  line: FloorLine,
): Pick<PlacedSeat, "row" | "zone"> {
  const away = (seat: PlacedSeat) => Math.abs(depthOf(bend, seat) - line.depth);
  const [beside] = seats.toSorted((a, b) => away(a) - away(b));
  const isCounted = rows.size > 0 && [...rows].every((row) => /^\d+$/.test(row));
  const names = rowNames({ firstRow: isCounted ? "1" : "A", skipsIO: true }, rows.size + 1);
  return { row: names.find((name) => !rows.has(name)) ?? "", zone: beside?.zone ?? "" };
}

function highestNumbers(seats: readonly PlacedSeat[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { row, number } of seats)
    highest.set(row, Math.max(highest.get(row) ?? 0, Number.parseInt(number, 10) || 0));
  return highest;
}
