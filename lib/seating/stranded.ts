import { cheapest, inReadingOrder, listBlocks, moveBetween, typesOf } from "./block";
import { besideOf, isAccessible, type Occupancy, type Room, type RoomSeat, type SeatingPolicy } from "./room";

export type Stranded = {
  stranded: RoomSeat[];
  /** As many seats of the same types, as near as can be, that leave none alone. */
  fix: RoomSeat[];
};

/**
 * The seats that a choice would leave alone, or null when it is fine. A seat is left alone when it is free and, because
 * of the choice, has no free seat beside it: only taken ones, aisles and walls. Seats that were alone before do not
 * count. The rule does not apply where the theater allows it, near the end of the sale, to wheelchair and companion
 * places and who takes them, to sofas, and when as many seats of the same types cannot be had otherwise.
 */
export function findStranded(
  room: Room,
  occupancy: Occupancy,
  chosen: readonly RoomSeat[],
  policy: SeatingPolicy,
): Stranded | null {
  if (isRelaxed(room, occupancy, policy) || chosen.some(isAccessible)) return null;
  const stranded = strandedBy(room, occupancy, chosen);
  if (stranded.length === 0) return null;
  // the same answer for the same seats, in whichever order they were chosen
  const fix = findFix(room, occupancy, inReadingOrder(chosen));
  return fix && { stranded, fix };
}

/** Whether single seats may be left at all. */
export function isRelaxed(room: Room, occupancy: Occupancy, policy: SeatingPolicy): boolean {
  if (policy.strandedSeats === "allow") return true;
  const taken = room.seats.filter(({ ordinal }) => !occupancy.isFree(ordinal)).length;
  return taken * 100 >= policy.relaxAtPercentSold * room.seats.length;
}

/** Tells whether a choice is within the rule without looking for an alternative. */
export function isStrandFree(room: Room, occupancy: Occupancy, policy: SeatingPolicy) {
  const relaxed = isRelaxed(room, occupancy, policy);
  return (chosen: readonly RoomSeat[]) => relaxed || strandedBy(room, occupancy, chosen).length === 0;
}

/** Whatever the policy: the free seats that have no free seat beside them once these are taken. */
export function strandedBy(room: Room, occupancy: Occupancy, chosen: readonly RoomSeat[]): RoomSeat[] {
  const own = new Set(chosen);
  const isGone = (seat: RoomSeat) =>
    own.has(seat) || !(occupancy.isFree(seat.ordinal) || occupancy.isLater?.(seat.ordinal));
  // beside a chosen seat, which was free: so it was not alone before
  const beside = new Set(chosen.flatMap((seat) => besideOf(room, seat)));
  const alone = [...beside].filter(
    (seat) =>
      !own.has(seat) &&
      occupancy.isFree(seat.ordinal) &&
      !isAccessible(seat) &&
      seat.type !== "sofa" &&
      besideOf(room, seat).every(isGone),
  );
  return inReadingOrder(alone);
}

/** All together or each piece where it is, whichever moves the party less. */
function findFix(room: Room, occupancy: Occupancy, chosen: readonly RoomSeat[]): RoomSeat[] | null {
  const leavesNone = (seats: readonly RoomSeat[]) => strandedBy(room, occupancy, seats).length === 0;
  const together = nearestLike(room, occupancy, chosen, leavesNone);
  let pieces: (readonly RoomSeat[])[] = piecesOf(room, chosen);
  for (const piece of pieces.length > 1 ? pieces : []) {
    const others = pieces.filter((other) => other !== piece).flat();
    const isBetter = (moved: readonly RoomSeat[]) =>
      moved.every((seat) => !others.includes(seat)) &&
      strandedBy(room, occupancy, [...others, ...moved]).length <
        strandedBy(room, occupancy, pieces.flat()).length;
    const moved = nearestLike(room, occupancy, piece, isBetter);
    if (moved) pieces = pieces.map((other) => (other === piece ? moved : other));
  }
  const apart = pieces.flat();
  const found = [together, leavesNone(apart) ? apart : null].filter((seats) => seats !== null);
  const fix = cheapest(found, (seats) => moveBetween(chosen, seats));
  return fix && inReadingOrder(fix);
}

function nearestLike(
  room: Room,
  occupancy: Occupancy,
  seats: readonly RoomSeat[],
  isFine: (block: readonly RoomSeat[]) => boolean,
): readonly RoomSeat[] | null {
  const types = typesOf(seats);
  const blocks = listBlocks(room, occupancy, seats.length, ({ type }) => types.includes(type));
  const fine = blocks.filter((block) => typesOf(block) === types && isFine(block));
  return cheapest(fine, (block) => moveBetween(seats, block));
}

/** Seats of a choice that sit side by side. */
function piecesOf(room: Room, chosen: readonly RoomSeat[]): RoomSeat[][] {
  const pieces: RoomSeat[][] = [];
  const indexOf = ({ ordinal }: RoomSeat) => room.indexInRun[ordinal] ?? 0;
  for (const run of new Set(chosen.map(({ ordinal }) => room.runOf[ordinal]))) {
    const inRun = chosen.filter(({ ordinal }) => room.runOf[ordinal] === run);
    inRun
      .sort((a, b) => indexOf(a) - indexOf(b))
      .forEach((seat, i, all) => {
        const last = all[i - 1];
        if (last && indexOf(seat) === indexOf(last) + 1) pieces.at(-1)?.push(seat);
        else pieces.push([seat]);
      });
  }
  return pieces;
}
