import type { SeatType } from "@/lib/layouts/seat-type";
import { inReadingOrder } from "./block";
import { findNearestBlock } from "./nearest-block";
import { isAccessible, type Occupancy, type Room, type RoomSeat, type SeatingPolicy } from "./room";

/** What a ticket type costs by seat type, in minor units; absent where it is not sold. */
type Costs = { id: number; prices: Partial<Record<SeatType, number>> };

/** A seat that somebody had, and its ticket type. */
export type HadLine = { id: string; seatId: number; ticketTypeId: number };

type Query = {
  room: Room;
  occupancy: Occupancy;
  policy: SeatingPolicy;
  lines: readonly HadLine[];
  /** By the card that counts; none: only seats of the same type are as good. */
  prices: readonly Costs[];
};

type Wanted = { line: HadLine; seat: RoomSeat };

/**
 * As many free seats in place of those that somebody had, each as good or better for its ticket type: of the same seat type,
 * or an ordinary one that costs as much or more; wheelchair spaces and companions only by their like. The same ones where they
 * are free, or else as near to them and to each other as can be. By line; null when there are none.
 */
export function findAsGood({ room, occupancy, policy, lines, prices }: Query): Map<string, RoomSeat> | null {
  const wanted = lines.flatMap((line) => {
    const seat = room.seats.find(({ id }) => id === line.seatId);
    return seat ? [{ line, seat }] : [];
  });
  if (wanted.length !== lines.length || wanted.length === 0) return null;
  if (wanted.every(({ seat }) => occupancy.isFree(seat.ordinal)))
    return new Map(wanted.map(({ line, seat }) => [line.id, seat]));
  const isFit = fits(prices);
  const search = (isAllowed: (seat: RoomSeat) => boolean) => {
    const isFree = (ordinal: number) => {
      const seat = room.seats[ordinal];
      return occupancy.isFree(ordinal) && seat !== undefined && isAllowed(seat);
    };
    const found = findNearestBlock(
      room,
      { isFree },
      wanted.map(({ seat }) => seat),
      policy,
    );
    return found && assign(wanted, found.seats, isFit);
  };
  // what would do for one of them may not do for the others: then only what does for all
  return (
    search((seat) => wanted.some((one) => isFit(one, seat))) ??
    search((seat) => wanted.every((one) => isFit(one, seat) || isAccessible(one.seat) !== isAccessible(seat)))
  );
}

const fits =
  (prices: readonly Costs[]) =>
  ({ line, seat: { type } }: Wanted, seat: RoomSeat): boolean => {
    if (seat.type === type) return true;
    if (isAccessible(seat) || isAccessible({ ...seat, type })) return false;
    const costs = prices.find(({ id }) => id === line.ticketTypeId)?.prices;
    const [was, is] = [costs?.[type], costs?.[seat.type]];
    return was !== undefined && is !== undefined && is >= was;
  };

/** Each of them a seat that fits, in reading order as far as can be; null when they cannot all have one. */
function assign(
  wanted: readonly Wanted[],
  seats: readonly RoomSeat[],
  isFit: (one: Wanted, seat: RoomSeat) => boolean,
): Map<string, RoomSeat> | null {
  const has = new Map<RoomSeat, Wanted>();
  const inOrder = inReadingOrder(seats);
  /** On a free seat, or on one whose owner finds another. */
  const place = (one: Wanted, tried: Set<RoomSeat>): boolean => {
    const fine = inOrder.filter((seat) => isFit(one, seat) && !tried.has(seat));
    const found =
      fine.find((seat) => !has.has(seat)) ??
      fine.find((seat) => {
        if (tried.has(seat)) return false;
        tried.add(seat);
        const owner = has.get(seat);
        return owner !== undefined && place(owner, tried);
      });
    if (found) has.set(found, one);
    return found !== undefined;
  };
  const all = wanted.toSorted((a, b) => a.seat.ordinal - b.seat.ordinal);
  if (!all.every((one) => place(one, new Set()))) return null;
  return new Map([...has].map(([seat, { line }]) => [line.id, seat]));
}
