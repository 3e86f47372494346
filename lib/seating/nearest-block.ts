import { moveBetween } from "./block";
import { findMixed } from "./mixed-party";
import { findNearestOrdinary } from "./nearest-ordinary";
import {
  isAccessible,
  type Occupancy,
  type Room,
  type RoomSeat,
  type SeatingPolicy,
  type SeatOffer,
} from "./room";
import { findSpaces } from "./wheelchair-space";

/**
 * As many seats that keep to every rule, as near as can be to those wanted: together, or else in two rows, or
 * else apart. Who wanted wheelchair spaces and their companions is offered as many others, and ordinary seats only for
 * ordinary ones, beside them. Seats next to `beside`, what the party has already, are nearer than others.
 */
export function findNearestBlock(
  room: Room,
  occupancy: Occupancy,
  wanted: readonly RoomSeat[],
  policy: SeatingPolicy,
  beside: readonly RoomSeat[] = [],
): SeatOffer | null {
  if (wanted.length === 0) return null;
  const spaces = wanted.filter(({ type }) => type === "wheelchair").length;
  if (spaces === 0) return findNearestOrdinary(room, occupancy, wanted, policy, beside);
  if (!wanted.every(isAccessible)) return findMixed(room, occupancy, wanted, policy);
  return findSpaces(room, occupancy, spaces, wanted.length - spaces, (party) => moveBetween(wanted, party));
}
