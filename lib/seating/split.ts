import { type Block, cheapestFine, listBlocks } from "./block";
import type { Occupancy, Room, RoomSeat, SeatingPolicy } from "./room";
import { findStranded, isStrandFree } from "./stranded";

/** A party in two rows, one behind the other: some of it sits right behind the rest. */
export type Split = { front: Block; behind: Block };

/** Seats whose centres are no further apart than this are behind one another. */
const BEHIND = 0.75;

/** Every way to seat a party of that size in two neighbouring rows. */
export function listSplits(
  room: Room,
  occupancy: Occupancy,
  size: number,
  isAllowed: (seat: RoomSeat) => boolean,
): Split[] {
  const ofSize = Array.from({ length: size }, (_, n) =>
    n === 0 ? new Map<number, Block[]>() : byRow(room, listBlocks(room, occupancy, n, isAllowed)),
  );
  const splits: Split[] = [];
  for (let n = 1; n < size; n++) {
    for (const [row, fronts] of ofSize[n] ?? []) {
      const behinds = ofSize[size - n]?.get(row + 1) ?? [];
      for (const front of fronts) {
        for (const behind of behinds) if (isBehind(front, behind)) splits.push({ front, behind });
      }
    }
  }
  return splits;
}

/** By which row from the front. */
export function byRow(room: Room, blocks: readonly Block[]): Map<number, Block[]> {
  const rows = new Map<number, Block[]>();
  for (const block of blocks) {
    const row = room.rowOf[block[0]?.ordinal ?? -1] ?? -1;
    const inRow = rows.get(row);
    if (inRow) inRow.push(block);
    else rows.set(row, [block]);
  }
  return rows;
}

export const isBehind = (front: Block, behind: Block) =>
  front.some(({ x }) => behind.some((other) => Math.abs(other.x - x) <= BEHIND));

export const middleOf = (block: Block): number => ((block[0]?.x ?? 0) + (block.at(-1)?.x ?? 0)) / 2;

export const seatsOf = ({ front, behind }: Split): RoomSeat[] => [...front, ...behind];

/** How many splits that leave a seat alone are looked at for one that has no alternative. */
const LOOKED_AT = 200;

/** The cheapest split that leaves no seat alone, or else the cheapest that may. */
export function pickSplit(
  room: Room,
  occupancy: Occupancy,
  splits: readonly Split[],
  costOf: (split: Split) => number,
  policy: SeatingPolicy,
): Split | null {
  const leavesNone = isStrandFree(room, occupancy, policy);
  const best = cheapestFine(splits, costOf, (split) => leavesNone(seatsOf(split)));
  if (best) return best;
  let left = LOOKED_AT;
  const isFine = (split: Split) => left-- > 0 && !findStranded(room, occupancy, seatsOf(split), policy);
  return cheapestFine(splits, costOf, isFine);
}
