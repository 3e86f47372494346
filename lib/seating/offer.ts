import { type Block, inReadingOrder } from "./block";
import type { Room, RoomSeat, SeatOffer, Side } from "./room";
import { isBehind, type Split } from "./split";

export const offerTogether = (room: Room, block: Block): SeatOffer => ({
  seats: inReadingOrder(block),
  split: false,
  where: { how: "together", row: block[0]?.row ?? "", side: sideOf(room, block), seats: block.length },
});

export const offerSplit = ({ front, behind }: Split): SeatOffer => ({
  seats: inReadingOrder([...front, ...behind]),
  split: true,
  where: { how: "behind", rows: [front[0]?.row ?? "", behind[0]?.row ?? ""] },
});

/** Across an aisle of one row, in rows one behind the other, or with others between. */
export function offerApart(room: Room, seats: RoomSeat[]): SeatOffer {
  const rowOf = ({ ordinal }: RoomSeat) => room.rowOf[ordinal] ?? -1;
  const rows = [...new Set(seats.map(rowOf))].sort((a, b) => a - b);
  const blocks = rows.map((row) => seats.filter((seat) => rowOf(seat) === row).sort((a, b) => a.x - b.x));
  const isTidy = blocks.every((block) => isUnbroken(room, block));
  const isStacked = blocks.every((block, i) => {
    const before = blocks[i - 1];
    return !before || (rows[i] === (rows[i - 1] ?? 0) + 1 && isBehind(before, block));
  });
  const tidily = blocks.length === 1 ? "across-aisle" : isStacked ? "behind" : "apart";
  const labels = blocks.map(([seat]) => seat?.row ?? "");
  return { seats, split: true, where: { how: isTidy ? tidily : "apart", rows: labels } };
}

/** Whether no other seat stands between those of one row. */
function isUnbroken(room: Room, block: Block): boolean {
  const [from, to] = [block[0]?.x ?? 0, block.at(-1)?.x ?? 0];
  const row = room.rowOf[block[0]?.ordinal ?? -1];
  const between = room.seats.filter(({ ordinal, x }) => room.rowOf[ordinal] === row && x >= from && x <= to);
  return between.length === block.length;
}

export function offerSpaces(spaces: Block, companions: Block): SeatOffer {
  const rows = [...new Set(spaces.map(({ row }) => row))];
  return {
    seats: inReadingOrder([...spaces, ...companions]),
    split: rows.length > 1,
    where: { how: "spaces", rows, spaces: spaces.length, companions: companions.length },
  };
}

/** Of half the room's width. */
const CENTRE = 0.25;
const ASIDE = 0.6;

function sideOf(room: Room, block: Block): Side {
  const half = (room.right - room.left) / 2 || 1;
  const middle = block.reduce((sum, { x }) => sum + x, 0) / block.length;
  const off = (middle - room.left - half) / half;
  if (Math.abs(off) <= CENTRE) return "centre";
  const side = off < 0 ? "left" : "right";
  return Math.abs(off) <= ASIDE ? `near-${side}` : side;
}
