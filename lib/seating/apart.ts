import { listAcrossAisles } from "./across-aisles";
import { inReadingOrder } from "./block";
import { offerApart } from "./offer";
import type { Occupancy, Room, RoomSeat, SeatingPolicy, SeatOffer } from "./room";
import { listScatters } from "./scatter";
import { listStacks } from "./stack";
import { findStranded, isStrandFree } from "./stranded";

type Search = {
  size: number;
  isAllowed: (seat: RoomSeat) => boolean;
  /** What one seat costs; a seat's width of distance is 1. */
  costOf: (seat: RoomSeat) => number;
  policy: SeatingPolicy;
};

/**
 * For a party that fits neither in one row nor in two: across an aisle of one row, or else in three or more neighbouring
 * rows, or else wherever as many seats are free, as near to each other as can be. Null only when there are not as many.
 */
export function findApart(room: Room, occupancy: Occupancy, search: Search): SeatOffer | null {
  const { size, isAllowed, costOf, policy } = search;
  const leavesNone = isStrandFree(room, occupancy, policy);
  const total = (seats: readonly RoomSeat[]) => seats.reduce((sum, seat) => sum + costOf(seat), 0);
  const across = listAcrossAisles(room, occupancy, size, isAllowed)
    .map((seats) => ({ seats, cost: total(seats) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ seats }) => seats);
  const found =
    across.find(leavesNone) ??
    listStacks(room, occupancy, size, isAllowed, costOf).find(leavesNone) ??
    mend(room, occupancy, listScatters(room, occupancy, size, isAllowed, costOf), policy);
  return found && offerApart(room, inReadingOrder(found));
}

/** The first that leaves no seat alone; or else the first one, mended where it has an alternative. */
function mend(
  room: Room,
  occupancy: Occupancy,
  choices: readonly RoomSeat[][],
  policy: SeatingPolicy,
): readonly RoomSeat[] | null {
  const fine = choices.find(isStrandFree(room, occupancy, policy));
  const [first] = choices;
  if (fine || !first) return fine ?? null;
  return findStranded(room, occupancy, first, policy)?.fix ?? first;
}
