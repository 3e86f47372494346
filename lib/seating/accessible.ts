import type { Occupancy, Room, RoomSeat, SeatingPolicy } from "./room";

export type AccessibleCode = "companion-alone" | "sofa-half" | "too-many-companions";
/** `fix` is what to hold instead of the whole choice. */
export type AccessibleBreach = { code: AccessibleCode; seats: RoomSeat[]; fix: RoomSeat[] | null };

/** Null: the choice keeps to the rules of wheelchair spaces, companions and sofas. */
export function checkAccessible(
  _room: Room,
  _occupancy: Occupancy,
  _chosen: readonly RoomSeat[],
  _policy: SeatingPolicy,
): AccessibleBreach | null {
  return null;
}
