import { type Occupancy, type Room, type RoomSeat, sofaOf } from "./room";

/** Seats side by side with no aisle between. */
export type Block = readonly RoomSeat[];

/** Every block of that size which is free and allowed, and cuts no sofa in two. */
export function listBlocks(
  room: Room,
  occupancy: Occupancy,
  size: number,
  isAllowed: (seat: RoomSeat) => boolean,
): Block[] {
  const blocks: Block[] = [];
  for (const run of room.runs) {
    let streak = 0;
    run.forEach((seat, index) => {
      streak = occupancy.isFree(seat.ordinal) && isAllowed(seat) ? streak + 1 : 0;
      if (streak < size) return;
      const block = run.slice(index + 1 - size, index + 1);
      if (isWhole(room, block)) blocks.push(block);
    });
  }
  return blocks;
}

/** Whether it cuts no sofa in two. */
export const isWhole = (room: Room, seats: readonly RoomSeat[]): boolean =>
  seats.every((seat) => sofaOf(room, seat).every((half) => seats.includes(half)));

/** The block of the lowest cost, the first of equals; null when there is none. */
export function cheapest<Candidate>(
  candidates: Iterable<Candidate>,
  costOf: (candidate: Candidate) => number,
): Candidate | null {
  let best: Candidate | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const cost = costOf(candidate);
    if (cost >= lowest) continue;
    best = candidate;
    lowest = cost;
  }
  return best;
}

/** A row away is felt as more than a seat away. */
const ROW_WEIGHT = 2;

/** How far a party of the same size moves, each from seat to seat in reading order. */
export function moveBetween(from: readonly RoomSeat[], to: readonly RoomSeat[]): number {
  const [a, b] = [inReadingOrder(from), inReadingOrder(to)];
  return a.reduce((sum, seat, i) => {
    const other = b[i] ?? seat;
    return sum + Math.hypot(other.x - seat.x, (other.y - seat.y) * ROW_WEIGHT);
  }, 0);
}

export const inReadingOrder = (seats: readonly RoomSeat[]): RoomSeat[] =>
  seats.toSorted((a, b) => a.ordinal - b.ordinal);

/** Costs are cheap and rules are not: they are asked from the cheapest on. */
export function cheapestFine<Candidate>(
  candidates: readonly Candidate[],
  costOf: (candidate: Candidate) => number,
  isFine: (candidate: Candidate) => boolean,
): Candidate | null {
  const priced = candidates.map((candidate) => ({ candidate, cost: costOf(candidate) }));
  const found = priced.sort((a, b) => a.cost - b.cost).find(({ candidate }) => isFine(candidate));
  return found?.candidate ?? null;
}

/** "premium,standard": the same for seats that cost the same. */
export const typesOf = (seats: readonly RoomSeat[]): string =>
  seats
    .map(({ type }) => type)
    .sort()
    .join();
