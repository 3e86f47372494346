import { type Bend, bentY, depthOf } from "./bend";
import { type PlacedSeat, round } from "./placed-seat";
import { SEAT_WIDTHS, type SeatType } from "./seat-type";

/** A line across the room on which a row stands or could stand; `seats` from left to right. */
export type FloorLine = { depth: number; seats: readonly PlacedSeat[]; anchor: number };

/** A room as it is drawn in: its lines from the front to the back, with empty ones where a row could be. */
export type Floor = { bend: Bend; pitch: number; lines: readonly FloorLine[] };

/** Of an empty room. */
export const EMPTY_ROOM = { lines: 12, width: 20 };
export const DEFAULT_PITCH = 1.2;
/** Seats stand on the half positions of their line. */
export const STEP = 0.5;
const EMPTY_IN_FRONT = 2;
const EMPTY_BEHIND = 3;
/** Rows whose middles are nearer to each other than this stand on one line. */
const ONE_LINE = 0.45;
/** Seats may come this much closer than they are wide. */
const SQUEEZE = 0.06;

export function makeFloor(seats: readonly PlacedSeat[], bend: Bend): Floor {
  const found = findLines(seats, bend);
  const pitch = pitchOf(found);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) {
    const depths = Array.from({ length: EMPTY_ROOM.lines }, (_, i) => 0.5 + i * pitch);
    return { bend, pitch, lines: depths.map((depth) => ({ depth, seats: [], anchor: 0.5 })) };
  }
  const lines = found.flatMap((line, i) => {
    const next = found[i + 1];
    const room = next ? Math.round((next.depth - line.depth) / pitch) - 1 : 0;
    const between = next ? (next.depth - line.depth) / (room + 1) : pitch;
    const empty = Array.from({ length: Math.max(0, room) }, (_, k) => ({
      ...line,
      seats: [],
      depth: line.depth + (k + 1) * between,
    }));
    return [line, ...empty];
  });
  const beside = (line: FloorLine, by: number) => ({ ...line, seats: [], depth: line.depth + by * pitch });
  return {
    bend,
    pitch,
    lines: [
      ...Array.from({ length: EMPTY_IN_FRONT }, (_, i) => beside(first, i - EMPTY_IN_FRONT)),
      ...lines,
      ...Array.from({ length: EMPTY_BEHIND }, (_, i) => beside(last, i + 1)),
    ],
  };
}

function findLines(seats: readonly PlacedSeat[], bend: Bend): FloorLine[] {
  const byDepth = seats
    .map((seat) => ({ seat, depth: depthOf(bend, seat) }))
    .sort((a, b) => a.depth - b.depth);
  const lines: { depth: number; seats: PlacedSeat[] }[] = [];
  for (const { seat, depth } of byDepth) {
    const line = lines.at(-1);
    if (line && depth - line.depth < ONE_LINE) line.seats.push(seat);
    else lines.push({ depth, seats: [seat] });
  }
  return lines.map(({ depth, seats: inLine }) => {
    const sorted = inLine.sort((a, b) => a.x - b.x);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return {
      seats: sorted,
      depth: middle ? depthOf(bend, middle) : depth,
      anchor: sorted[0]?.x ?? 0.5,
    };
  });
}

function pitchOf(lines: readonly FloorLine[]): number {
  const gaps = lines.slice(1).map(({ depth }, i) => depth - (lines[i]?.depth ?? 0));
  const median = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)];
  return median && median >= 0.9 && median < 3 ? median : DEFAULT_PITCH;
}

/** The line nearest to a point of the room. */
export function lineNear({ bend, lines }: Floor, point: { x: number; y: number }): number {
  const depth = depthOf(bend, point);
  let best = 0;
  lines.forEach((line, i) => {
    if (Math.abs(line.depth - depth) < Math.abs((lines[best]?.depth ?? 0) - depth)) best = i;
  });
  return best;
}

/** The seat that covers `x` of a line. */
export const seatOn = ({ lines }: Floor, line: number, x: number): PlacedSeat | null =>
  lines[line]?.seats.find((seat) => Math.abs(seat.x - x) <= SEAT_WIDTHS[seat.type] / 2) ?? null;

/** Where on a line a seat of that type can stand nearest to `x`, at most a seat's width away; null: nowhere. */
export function freeSpot(line: FloorLine, x: number, type: SeatType): number | null {
  const width = type === "sofa" ? 2 * SEAT_WIDTHS.sofa : SEAT_WIDTHS[type];
  const snapped = line.anchor + Math.round((x - line.anchor) / STEP) * STEP;
  const touching = line.seats.flatMap((seat) => {
    const reach = (SEAT_WIDTHS[seat.type] + width) / 2;
    return Math.abs(seat.x - x) < 2 + reach ? [seat.x - reach, seat.x + reach] : [];
  });
  const isFree = (at: number) =>
    line.seats.every((seat) => Math.abs(seat.x - at) >= (SEAT_WIDTHS[seat.type] + width) / 2 - SQUEEZE);
  const near = [snapped, ...touching]
    .filter((at) => Math.abs(at - x) <= 1 && isFree(at))
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x));
  return near[0] === undefined ? null : round(near[0]);
}

/** Where seats of a type stand whose middle is at `x`: two halves of a sofa, else one seat. */
export function standAt(
  { bend }: Floor,
  line: FloorLine,
  x: number,
  type: SeatType,
): { x: number; y: number }[] {
  const y = bentY(bend, x, line.depth);
  if (type !== "sofa") return [{ x, y }];
  return [
    { x: round(x - SEAT_WIDTHS.sofa / 2), y },
    { x: round(x + SEAT_WIDTHS.sofa / 2), y },
  ];
}
