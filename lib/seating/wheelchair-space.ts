import { cheapest } from "./block";
import { offerSpace } from "./offer";
import type { Occupancy, Room, RoomSeat, SeatOffer } from "./room";

export const COMPANIONS_AT_MOST = 3;

/** One free wheelchair space with companions beside it for the rest of the party; the cheapest by `costOf`. */
export function findSpace(
  room: Room,
  occupancy: Occupancy,
  partySize: number,
  costOf: (party: readonly RoomSeat[]) => number,
): SeatOffer | null {
  const companionsWanted = partySize - 1;
  if (companionsWanted > COMPANIONS_AT_MOST) return null;
  const isFree = ({ ordinal }: RoomSeat) => occupancy.isFree(ordinal);
  const parties = room.seats
    .filter((seat) => seat.type === "wheelchair" && isFree(seat))
    .map((space) => [space, ...companionsOf(room, space).filter(isFree).slice(0, companionsWanted)] as const)
    .filter((party) => party.length === partySize);
  const best = cheapest(parties, costOf);
  return best && offerSpace(best[0], best.slice(1));
}

/** The companion places of a space, nearest first. */
function companionsOf(room: Room, space: RoomSeat): RoomSeat[] {
  const group = space.groupKey === null ? [] : (room.groups.get(space.groupKey) ?? []);
  const distance = (seat: RoomSeat) => Math.hypot(seat.x - space.x, seat.y - space.y);
  return group.filter(({ type }) => type === "companion").sort((a, b) => distance(a) - distance(b));
}
