import { type AccessibleCode, checkAccessible } from "./accessible";
import type { Occupancy, Room, RoomSeat, SeatingPolicy } from "./room";
import { findStranded } from "./stranded";

export type BreachCode = AccessibleCode | "stranded-seat";

/** The rule that a choice breaks, about which seats, and the choice to make instead. */
export type Breach = { code: BreachCode; seats: RoomSeat[]; fix: RoomSeat[] | null };

/** Null: the choice keeps to every rule. The one answer of map, checkout and API. */
export function findBreach(
  room: Room,
  occupancy: Occupancy,
  chosen: readonly RoomSeat[],
  policy: SeatingPolicy,
): Breach | null {
  const breach = checkAccessible(room, occupancy, chosen, policy);
  if (breach) return breach;
  const left = findStranded(room, occupancy, chosen, policy);
  return left && { code: "stranded-seat", seats: left.stranded, fix: left.fix };
}
