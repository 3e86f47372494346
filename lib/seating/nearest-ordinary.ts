import { findApart } from "./apart";
import { cheapest, cheapestFine, listBlocks, moveBetween, typesOf } from "./block";
import { offerSplit, offerTogether } from "./offer";
import {
  besideOf,
  isAccessible,
  type Occupancy,
  type Room,
  type RoomSeat,
  type SeatingPolicy,
  type SeatOffer,
} from "./room";
import { listSplits, pickSplit, seatsOf } from "./split";
import { isStrandFree } from "./stranded";

/** As far as so many seats one goes to stay with the same types, and so the same price. */
const SAME_TYPES = 8;

/** As far as so many seats one goes to sit beside the rest of the party. */
const BESIDE_OTHERS = 3;

/** As many ordinary seats as near as can be to those wanted: together, or else in two rows, or else apart. */
export function findNearestOrdinary(
  room: Room,
  occupancy: Occupancy,
  wanted: readonly RoomSeat[],
  policy: SeatingPolicy,
  beside: readonly RoomSeat[],
): SeatOffer | null {
  const size = wanted.length;
  const types = typesOf(wanted);
  const costOf = (seats: readonly RoomSeat[]) =>
    moveBetween(wanted, seats) / size +
    (typesOf(seats) === types ? 0 : SAME_TYPES) +
    (seats.some((seat) => besideOf(room, seat).some((other) => beside.includes(other))) ? 0 : BESIDE_OTHERS);
  const isOrdinary = (seat: RoomSeat) => !isAccessible(seat);
  const leavesNone = isStrandFree(room, occupancy, policy);

  const blocks = listBlocks(room, occupancy, size, isOrdinary);
  // when none of them leaves no seat alone, none has an alternative, and the rule lets them all pass
  const block = cheapestFine(blocks, costOf, leavesNone) ?? cheapest(blocks, costOf);
  if (block) return offerTogether(room, block);

  const split = pickSplit(
    room,
    occupancy,
    listSplits(room, occupancy, size, isOrdinary),
    (candidate) => costOf(seatsOf(candidate)),
    policy,
  );
  if (split) return offerSplit(split);
  const away = (seat: RoomSeat) =>
    Math.min(...wanted.map((other) => Math.hypot(seat.x - other.x, seat.y - other.y)));
  return findApart(room, occupancy, { size, isAllowed: isOrdinary, costOf: away, policy });
}
