import type { Occupancy, Room, RoomSeat, SeatingPolicy } from "./room";

export type Stranded = { stranded: RoomSeat[]; fix: RoomSeat[] | null };

/** Null: the choice is fine. `fix` is as many seats that leave none alone. */
export function findStranded(
  _room: Room,
  _occupancy: Occupancy,
  _chosen: readonly RoomSeat[],
  _policy: SeatingPolicy,
): Stranded | null {
  return null;
}
