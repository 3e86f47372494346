import type { SeatType } from "@/lib/layouts/seat-type";
import { findApart } from "./apart";
import { cheapest, listBlocks } from "./block";
import { offerSplit, offerTogether } from "./offer";
import {
  isAccessible,
  type Occupancy,
  type Room,
  type RoomSeat,
  type SeatingPolicy,
  type SeatOffer,
} from "./room";
import { scoreBlock, scoreSeat } from "./score";
import { listSplits, middleOf, pickSplit, type Split, seatsOf } from "./split";
import { isStrandFree } from "./stranded";
import { findSpaces } from "./wheelchair-space";

export type Wish = {
  partySize: number;
  /** Any ordinary type unless said; "wheelchair" is one space and companions beside it. */
  seatType?: SeatType;
  /** At most this for each seat, by what each type costs; a type without a price is not sold. */
  maxPriceMinor?: number;
  prices?: Partial<Record<SeatType, number>>;
  policy: SeatingPolicy;
};

/**
 * The best free seats for a party that keep to every rule: together, or else in two rows one behind the other, or
 * else apart: see `findApart`. A party of an odd number that finds room on sofas only is offered one place more. Null
 * when there are not as many seats of what is asked for.
 */
export function findBestSeats(room: Room, occupancy: Occupancy, wish: Wish): SeatOffer | null {
  const { partySize } = wish;
  if (!(partySize >= 1) || !isPayable(wish, wish.seatType)) return null;
  if (wish.seatType === "wheelchair")
    return findSpaces(
      room,
      occupancy,
      1,
      partySize - 1,
      ([space]) => -scoreBlock(room, space ? [space] : []),
    );
  return findSize(room, occupancy, wish) ?? findWholeSofas(room, occupancy, wish);
}

/** A point of a seat's score is worth that much of a seat's width of distance. */
const SCORE_IN_SEATS = 0.1;

const findSize = (room: Room, occupancy: Occupancy, wish: Wish): SeatOffer | null =>
  findTogether(room, occupancy, wish) ??
  findSplit(room, occupancy, wish) ??
  findApart(room, occupancy, {
    size: wish.partySize,
    isAllowed: isAllowed(wish),
    costOf: (seat) => -scoreSeat(room, seat) * SCORE_IN_SEATS,
    policy: wish.policy,
  });

function findTogether(room: Room, occupancy: Occupancy, wish: Wish): SeatOffer | null {
  const blocks = listBlocks(room, occupancy, wish.partySize, isAllowed(wish));
  const fine = blocks.filter(isStrandFree(room, occupancy, wish.policy));
  // when none leaves no seat alone, none has an alternative, and the rule lets them all pass
  const best = cheapest(fine.length ? fine : blocks, (block) => -scoreBlock(room, block));
  return best && offerTogether(room, best);
}

function findSplit(room: Room, occupancy: Occupancy, wish: Wish): SeatOffer | null {
  const splits = listSplits(room, occupancy, wish.partySize, isAllowed(wish));
  const best = pickSplit(room, occupancy, splits, (split) => -scoreSplit(room, split), wish.policy);
  return best && offerSplit(best);
}

/** Sofas sell whole: three people take two of them. */
function findWholeSofas(room: Room, occupancy: Occupancy, wish: Wish): SeatOffer | null {
  const isOpen = wish.seatType === undefined || wish.seatType === "sofa";
  if (!isOpen || wish.partySize % 2 === 0) return null;
  const sofas = { ...wish, partySize: wish.partySize + 1, seatType: "sofa" as const };
  if (!isPayable(sofas, "sofa")) return null;
  const found = findSize(room, occupancy, sofas);
  return found && { ...found, where: { ...found.where, isWholeSofas: true } };
}

function isAllowed(wish: Wish): (seat: RoomSeat) => boolean {
  const { seatType, policy } = wish;
  const isReleased = policy.accessibleReleaseAt !== null && policy.now >= policy.accessibleReleaseAt;
  return (seat) =>
    (seatType === undefined
      ? !isAccessible(seat)
      : seat.type === seatType && (!isAccessible(seat) || isReleased)) && isPayable(wish, seat.type);
}

function isPayable({ prices, maxPriceMinor }: Wish, type: SeatType | undefined): boolean {
  if (!prices || type === undefined) return true;
  const price = prices[type];
  return price !== undefined && price <= (maxPriceMinor ?? price);
}

/** What a seat's width between the two middles, a row's width of aisle, and one person alone cost. */
const ASKEW = 3;
const APART = 4;
const ALONE = 8;

function scoreSplit(room: Room, { front, behind }: Split): number {
  const askew = Math.abs(middleOf(front) - middleOf(behind));
  const apart = Math.abs((behind[0]?.y ?? 0) - (front[0]?.y ?? 0));
  const isAlone = front.length + behind.length > 2 && Math.min(front.length, behind.length) === 1;
  return scoreBlock(room, seatsOf({ front, behind })) - askew * ASKEW - apart * APART - (isAlone ? ALONE : 0);
}
