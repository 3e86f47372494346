import { AISLE, SEAT_WIDTHS, type SeatType } from "@/lib/layouts/seat-type";

export type RoomSeat = {
  id: number;
  /** The seat's index in `Room.seats`. */
  ordinal: number;
  row: string;
  number: string;
  /** Centre, in widths of a standard seat; y grows away from the picture. */
  x: number;
  y: number;
  type: SeatType;
  /** Ties the two halves of a sofa, or companions to their wheelchair space. */
  groupKey: string | null;
};

/** Seats as the rules see them; made once per layout by `makeRoom`. */
export type Room = {
  /** By ordinal. */
  seats: readonly RoomSeat[];
  /** Seats side by side with no aisle between, left to right; front rows first. */
  runs: readonly (readonly RoomSeat[])[];
  /** By ordinal: the seat's run, and its index in there. */
  runOf: readonly (readonly RoomSeat[])[];
  indexInRun: readonly number[];
  /** By ordinal: which row from the front. */
  rowOf: readonly number[];
  /** By group key. */
  groups: ReadonlyMap<string, readonly RoomSeat[]>;
  /** The seats' outermost centres. */
  left: number;
  right: number;
  front: number;
  back: number;
};

/**
 * What the person choosing may have. Seats that are theirs already count as free; everybody else's do not.
 * `isLater`: taken by somebody who came after this person. Not to be had, but what it leaves over is not this
 * person's doing.
 */
export type Occupancy = { isFree(ordinal: number): boolean; isLater?(ordinal: number): boolean };

/** What a theater asks of its customers, at this moment. */
export type SeatingPolicy = {
  strandedSeats: "refuse" | "allow";
  /** From this share of seats taken on, in per cent, single seats may be left. */
  relaxAtPercentSold: number;
  /** When wheelchair and companion seats are for everyone, in UTC milliseconds; null: never. */
  accessibleReleaseAt: number | null;
  now: number;
};

/** Seats that are offered, in reading order, and where they are. */
export type SeatOffer = { seats: RoomSeat[]; split: boolean; where: Where };

export type Side = "centre" | "near-left" | "near-right" | "left" | "right";

/** Where seats are that are offered. */
export type Where = (
  | { how: "together"; row: string; side: Side; seats: number }
  | { how: "across-aisle" | "behind" | "apart"; rows: string[] }
  | { how: "spaces"; rows: string[]; spaces: number; companions: number }
  | { how: "mixed"; party: Where; beside: Where }
) & { isWholeSofas?: boolean };

/** Occupancy from states by ordinal, 0 being free, and the ordinals that are the person's own. */
export function occupancyOf(states: ArrayLike<number>, mine: Iterable<number> = []): Occupancy {
  const own = new Set(mine);
  return { isFree: (ordinal) => states[ordinal] === 0 || own.has(ordinal) };
}

/** Sofas stand with room around them and are neighbours all the same. */
const AISLE_BETWEEN_SOFAS = 1.6;

export function makeRoom(seats: readonly RoomSeat[]): Room {
  const byOrdinal = seats.toSorted((a, b) => a.ordinal - b.ordinal);
  const rows = rowsFromFront(byOrdinal);
  const runs = rows.flatMap(runsOf);
  const runOf: (readonly RoomSeat[])[] = [];
  const indexInRun: number[] = [];
  const rowOf: number[] = [];
  const groups = new Map<string, RoomSeat[]>();
  for (const run of runs) {
    run.forEach(({ ordinal }, index) => {
      runOf[ordinal] = run;
      indexInRun[ordinal] = index;
    });
  }
  rows.forEach((row, index) => {
    for (const { ordinal } of row) rowOf[ordinal] = index;
  });
  for (const seat of byOrdinal) {
    if (seat.groupKey !== null) groups.set(seat.groupKey, [...(groups.get(seat.groupKey) ?? []), seat]);
  }
  const xs = byOrdinal.map(({ x }) => x);
  const ys = byOrdinal.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [front, back] = [Math.min(...ys), Math.max(...ys)];
  return { seats: byOrdinal, runs, runOf, indexInRun, rowOf, groups, left, right, front, back };
}

/** The seats to the left and to the right with no aisle between. */
export function besideOf(room: Room, { ordinal }: RoomSeat): RoomSeat[] {
  const run = room.runOf[ordinal] ?? [];
  const index = room.indexInRun[ordinal] ?? 0;
  return [run[index - 1], run[index + 1]].filter((seat) => seat !== undefined);
}

/** Both halves of a seat's sofa; of any other seat only itself. */
export function sofaOf(room: Room, seat: RoomSeat): readonly RoomSeat[] {
  if (seat.type !== "sofa" || seat.groupKey === null) return [seat];
  return room.groups.get(seat.groupKey)?.filter(({ type }) => type === "sofa") ?? [seat];
}

/** Kept for people who need them: never given to others by itself. */
export const isAccessible = ({ type }: RoomSeat): boolean => type === "wheelchair" || type === "companion";

function rowsFromFront(seats: readonly RoomSeat[]): RoomSeat[][] {
  const rows = new Map<string, RoomSeat[]>();
  for (const seat of seats) {
    const row = rows.get(seat.row);
    if (row) row.push(seat);
    else rows.set(seat.row, [seat]);
  }
  const depth = (row: RoomSeat[]) => row.reduce((sum, { y }) => sum + y, 0) / row.length;
  return [...rows.values()].sort((a, b) => depth(a) - depth(b));
}

function runsOf(row: RoomSeat[]): RoomSeat[][] {
  const runs: RoomSeat[][] = [];
  let last: RoomSeat | undefined;
  for (const seat of row.toSorted((a, b) => a.x - b.x)) {
    if (last && isBeside(last, seat)) runs.at(-1)?.push(seat);
    else runs.push([seat]);
    last = seat;
  }
  return runs;
}

function isBeside(left: RoomSeat, right: RoomSeat): boolean {
  const gap = right.x - left.x - (widthOf(left) + widthOf(right)) / 2;
  return gap < (left.type === "sofa" && right.type === "sofa" ? AISLE_BETWEEN_SOFAS : AISLE);
}

const widthOf = ({ type }: RoomSeat) => SEAT_WIDTHS[type];
