import { findNearestBlock } from "./nearest-block";
import { isAccessible, type Occupancy, type Room, type RoomSeat, type SeatingPolicy, sofaOf } from "./room";
import { findStranded } from "./stranded";
import { COMPANIONS_AT_MOST } from "./wheelchair-space";

export type AccessibleCode = "companion-alone" | "sofa-half" | "too-many-companions";

export type AccessibleBreach = {
  code: AccessibleCode;
  /** The seats that cannot be had like this. */
  seats: RoomSeat[];
  /** What to hold instead of the whole choice. */
  fix: RoomSeat[] | null;
};

/**
 * Null when a choice keeps to the rules of places that belong together: a sofa is sold whole; a companion seat is sold
 * with its wheelchair space, up to three of them, until both are released to everyone.
 */
export function checkAccessible(
  room: Room,
  occupancy: Occupancy,
  chosen: readonly RoomSeat[],
  policy: SeatingPolicy,
): AccessibleBreach | null {
  const halves = chosen.filter((seat) => sofaOf(room, seat).some((half) => !chosen.includes(half)));
  if (halves.length)
    return { code: "sofa-half", seats: halves, fix: wholeSofas(room, occupancy, chosen, policy) };

  if (policy.accessibleReleaseAt !== null && policy.now >= policy.accessibleReleaseAt) return null;
  const companions = chosen.filter(({ type }) => type === "companion");
  const partyOf = ({ groupKey }: RoomSeat) => chosen.filter((seat) => seat.groupKey === groupKey);
  const spacesOf = (companion: RoomSeat) =>
    companion.groupKey === null ? [] : partyOf(companion).filter(({ type }) => type === "wheelchair");

  const alone = companions.filter((companion) => spacesOf(companion).length === 0);
  if (alone.length) {
    const nearest = chosen.some(({ type }) => type === "wheelchair")
      ? null
      : findNearestBlock(room, occupancy, chosen, policy);
    return { code: "companion-alone", seats: alone, fix: nearest?.seats ?? null };
  }
  const tooMany = companions.filter((companion) => {
    const others = partyOf(companion).filter(({ type }) => type === "companion");
    return others.indexOf(companion) >= COMPANIONS_AT_MOST * spacesOf(companion).length;
  });
  if (tooMany.length === 0) return null;
  return {
    code: "too-many-companions",
    seats: tooMany,
    fix: chosen.filter((seat) => !tooMany.includes(seat)),
  };
}

/** The other halves as well where they are free, or else whole sofas nearby. */
function wholeSofas(
  room: Room,
  occupancy: Occupancy,
  chosen: readonly RoomSeat[],
  policy: SeatingPolicy,
): RoomSeat[] | null {
  const whole = [...new Set(chosen.flatMap((seat) => sofaOf(room, seat)))];
  if (whole.every(({ ordinal }) => occupancy.isFree(ordinal))) {
    const breach =
      checkAccessible(room, occupancy, whole, policy) ?? findStranded(room, occupancy, whole, policy);
    return breach ? breach.fix : whole;
  }
  if (chosen.some(isAccessible)) return null;
  return findNearestBlock(room, occupancy, chosen, policy)?.seats ?? null;
}
