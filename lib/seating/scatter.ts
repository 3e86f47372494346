import { type Occupancy, type Room, type RoomSeat, sofaOf } from "./room";

/** A row away is felt as more than a seat away. */
const ROW_WEIGHT = 2;

/** So many of the cheapest free seats are looked around. */
const LOOKED_AT = 60;

type Unit = readonly RoomSeat[];

/**
 * As many free seats as asked around each free seat, as near to it as can be, sofas whole; the cheapest by `costOf` and by
 * how far they are from each other first. Not empty whenever that many can be had at all.
 */
export function listScatters(
  room: Room,
  occupancy: Occupancy,
  size: number,
  isAllowed: (seat: RoomSeat) => boolean,
  costOf: (seat: RoomSeat) => number,
): RoomSeat[][] {
  const isOpen = (seat: RoomSeat) => occupancy.isFree(seat.ordinal) && isAllowed(seat);
  // a sofa stands for itself with its first half
  const units = room.seats
    .map((seat) => ({ seat, unit: sofaOf(room, seat) }))
    .flatMap(({ seat, unit }) => (unit[0] === seat && unit.every(isOpen) ? [unit] : []));
  const total = (seats: Unit) => seats.reduce((sum, seat) => sum + costOf(seat), 0);
  const seeds = units.toSorted((a, b) => total(a) / a.length - total(b) / b.length).slice(0, LOOKED_AT);
  const found = seeds.flatMap((seed) => {
    const away = (unit: Unit) => (unit[0] && seed[0] ? distance(unit[0], seed[0]) : 0);
    const chosen = fill(
      units.toSorted((a, b) => away(a) - away(b)),
      size,
    );
    if (!chosen) return [];
    const seats = chosen.flat();
    return [{ seats, cost: total(seats) + chosen.reduce((sum, unit) => sum + away(unit), 0) }];
  });
  return found.sort((a, b) => a.cost - b.cost).map(({ seats }) => seats);
}

/** The first units that make up exactly that size: one at the end too many gives way to a pair. */
function fill(ordered: readonly Unit[], size: number): Unit[] | null {
  const chosen: Unit[] = [];
  let left = size;
  for (const unit of ordered) {
    if (unit.length > left) continue;
    chosen.push(unit);
    left -= unit.length;
  }
  if (left === 0) return chosen;
  const single = chosen.findLast((unit) => unit.length === 1);
  const pair = ordered.find((unit) => unit.length === left + 1 && !chosen.includes(unit));
  return single && pair ? [...chosen.filter((unit) => unit !== single), pair] : null;
}

const distance = (a: RoomSeat, b: RoomSeat) => Math.hypot(a.x - b.x, (a.y - b.y) * ROW_WEIGHT);
