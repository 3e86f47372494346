import { type Block, inReadingOrder } from "./block";
import type { Room, RoomSeat, SeatOffer } from "./room";
import type { Split } from "./split";

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

/** "row C, wheelchair space and companion" */
export const offerSpace = (space: RoomSeat, companions: Block): SeatOffer => ({
  seats: inReadingOrder([space, ...companions]),
  split: false,
  words: `row ${space.row}, wheelchair space${["", " and companion"][companions.length] ?? ` and ${companions.length} companions`}`,
});

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
