import type { Occupancy, Room, RoomSeat, SeatingPolicy, SeatOffer } from "./room";

/** As many seats, as near as can be to those that went. */
export function findNearestBlock(
  _room: Room,
  _occupancy: Occupancy,
  _wanted: readonly RoomSeat[],
  _policy: SeatingPolicy,
): SeatOffer | null {
  return null;
}
