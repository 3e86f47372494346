import { type Block, listBlocks } from "./block";
import type { Occupancy, Room, RoomSeat } from "./room";
import { byRow, isBehind, middleOf } from "./split";

/** A party in rows one behind the other, the front row first. */
type Stack = { blocks: readonly Block[]; size: number; cost: number };

const ROWS_AT_LEAST = 3;
/** What a seat's width between the middles of two rows costs, in seats' costs. */
const ASKEW = 0.5;

/**
 * Of all the ways to seat a party in three or more neighbouring rows, each behind the one before: those in the fewest
 * rows, and of each last block the cheapest one, the cheapest first.
 */
export function listStacks(
  room: Room,
  occupancy: Occupancy,
  size: number,
  isAllowed: (seat: RoomSeat) => boolean,
  costOf: (seat: RoomSeat) => number,
): RoomSeat[][] {
  const blocks = Array.from({ length: Math.max(0, size - 1) }, (_, n) =>
    listBlocks(room, occupancy, n + 1, isAllowed),
  ).flat();
  const rowOf = (block: Block | undefined) => room.rowOf[block?.[0]?.ordinal ?? -1] ?? -1;
  const inRow = byRow(room, blocks);
  const alone = (block: Block) => block.reduce((sum, seat) => sum + costOf(seat), 0);
  const costs = new Map(blocks.map((block) => [block, alone(block)]));

  let stacks = blocks.map(
    (block): Stack => ({ blocks: [block], size: block.length, cost: costs.get(block) ?? 0 }),
  );
  for (let rows = 2; rows <= size && stacks.length > 0; rows++) {
    const cheapest = new Map<Block, Map<number, Stack>>();
    for (const stack of stacks) {
      const last = stack.blocks.at(-1) ?? [];
      for (const next of inRow.get(rowOf(last) + 1) ?? []) {
        const grown = stack.size + next.length;
        if (grown > size || !isBehind(last, next)) continue;
        const cost = stack.cost + (costs.get(next) ?? 0) + Math.abs(middleOf(last) - middleOf(next)) * ASKEW;
        const bySize = cheapest.get(next) ?? new Map<number, Stack>();
        cheapest.set(next, bySize);
        if (cost < (bySize.get(grown)?.cost ?? Number.POSITIVE_INFINITY))
          bySize.set(grown, { blocks: [...stack.blocks, next], size: grown, cost });
      }
    }
    stacks = [...cheapest.values()].flatMap((bySize) => [...bySize.values()]);
    const whole = stacks.filter((stack) => stack.size === size);
    if (rows >= ROWS_AT_LEAST && whole.length > 0)
      return whole.sort((a, b) => a.cost - b.cost).map((stack) => stack.blocks.flat());
  }
  return [];
}
