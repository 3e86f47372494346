import { type Block, inReadingOrder } from "./block";
import type { Room, RoomSeat, SeatOffer } from "./room";
import { isBehind, type Split } from "./split";

/** "row G, centre, together" */
export function offerTogether(room: Room, block: Block): SeatOffer {
  const parts = [`row ${block[0]?.row}`, sideWords(room, block)];
  if (block.length > 1) parts.push("together");
  return { seats: inReadingOrder(block), split: false, words: parts.join(", ") };
}

/** "rows G and H, one behind the other" */
export const offerSplit = ({ front, behind }: Split): SeatOffer => ({
  seats: inReadingOrder([...front, ...behind]),
  split: true,
  words: `rows ${front[0]?.row} and ${behind[0]?.row}, one behind the other`,
});

/** "row G, across the aisle", "rows C, D and E, one behind the other", "rows C and F, apart" */
export function offerApart(room: Room, seats: RoomSeat[]): SeatOffer {
  const rowOf = ({ ordinal }: RoomSeat) => room.rowOf[ordinal] ?? -1;
  const rows = [...new Set(seats.map(rowOf))].sort((a, b) => a - b);
  const blocks = rows.map((row) => seats.filter((seat) => rowOf(seat) === row).sort((a, b) => a.x - b.x));
  const isTidy = blocks.every((block) => isUnbroken(room, block));
  const isStacked = blocks.every((block, i) => {
    const before = blocks[i - 1];
    return !before || (rows[i] === (rows[i - 1] ?? 0) + 1 && isBehind(before, block));
  });
  const tidily = blocks.length === 1 ? "across the aisle" : isStacked ? "one behind the other" : "apart";
  const labels = blocks.map(([seat]) => seat?.row ?? "");
  return { seats, split: true, words: `${rowWords(labels)}, ${isTidy ? tidily : "apart"}` };
}

/** "row C", "rows C, D and E" */
const rowWords = (rows: readonly string[]) =>
  rows.length === 1 ? `row ${rows}` : `rows ${rows.slice(0, -1).join(", ")} and ${rows.at(-1)}`;

/** Whether no other seat stands between those of one row. */
function isUnbroken(room: Room, block: Block): boolean {
  const [from, to] = [block[0]?.x ?? 0, block.at(-1)?.x ?? 0];
  const row = room.rowOf[block[0]?.ordinal ?? -1];
  const between = room.seats.filter(({ ordinal, x }) => room.rowOf[ordinal] === row && x >= from && x <= to);
  return between.length === block.length;
}

/** "row C, wheelchair space and companion", "rows A and C, 2 wheelchair spaces and 3 companions" */
export function offerSpaces(spaces: Block, companions: Block): SeatOffer {
  const rows = [...new Set(spaces.map(({ row }) => row))];
  const what = spaces.length === 1 ? "wheelchair space" : `${spaces.length} wheelchair spaces`;
  const who = ["", " and companion"][companions.length] ?? ` and ${companions.length} companions`;
  return {
    seats: inReadingOrder([...spaces, ...companions]),
    split: rows.length > 1,
    words: `${rowWords(rows)}, ${what}${who}`,
  };
}

/** Of half the room's width. */
const CENTRE = 0.25;
const ASIDE = 0.6;

function sideWords(room: Room, block: Block): string {
  const half = (room.right - room.left) / 2 || 1;
  const middle = block.reduce((sum, { x }) => sum + x, 0) / block.length;
  const off = (middle - room.left - half) / half;
  if (Math.abs(off) <= CENTRE) return "centre";
  const side = off < 0 ? "left" : "right";
  return Math.abs(off) <= ASIDE ? `a little to the ${side}` : `to the ${side}`;
}
