import { offerSpaces } from "./offer";
import type { Occupancy, Room, RoomSeat, SeatOffer } from "./room";

export const COMPANIONS_AT_MOST = 3;
/** Of more free spaces than this only the cheapest are looked at together. */
const LOOKED_AT = 12;

type Seats = readonly RoomSeat[];

/** That many free wheelchair spaces with that many companions beside them; the cheapest by `costOf`. */
export const findSpaces = (...asked: Parameters<typeof listSpaces>): SeatOffer | null =>
  listSpaces(...asked)[0] ?? null;

/** The ways to seat that many in wheelchair spaces with that many companions beside them, the cheapest first. */
export function listSpaces(
  room: Room,
  occupancy: Occupancy,
  spacesWanted: number,
  companionsWanted: number,
  costOf: (party: Seats) => number,
): SeatOffer[] {
  if (companionsWanted > COMPANIONS_AT_MOST * spacesWanted) return [];
  const isFree = ({ ordinal }: RoomSeat) => occupancy.isFree(ordinal);
  const free = room.seats.filter((seat) => seat.type === "wheelchair" && isFree(seat));
  const companionsOf = (spaces: Seats) =>
    spaces.flatMap((space) => listCompanions(room, space).filter(isFree));
  const priced = free.map((space) => ({ space, cost: costOf([space]), has: companionsOf([space]).length }));
  // where companions are wanted, spaces that have some come first
  const isShort = ({ has }: { has: number }) => has * spacesWanted < companionsWanted;
  const nearest = priced
    .sort((a, b) => Number(isShort(a)) - Number(isShort(b)) || a.cost - b.cost)
    .slice(0, LOOKED_AT)
    .map(({ space }) => space);
  const parties = subsets(nearest, spacesWanted)
    .map((spaces) => ({ spaces, companions: companionsOf(spaces).slice(0, companionsWanted) }))
    .filter(({ companions }) => companions.length === companionsWanted);
  return parties
    .map((party) => ({ ...party, cost: costOf([...party.spaces, ...party.companions]) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ spaces, companions }) => offerSpaces(spaces, companions));
}

/** The companion seats of a space, nearest first, as many as go with one. */
function listCompanions(room: Room, space: RoomSeat): RoomSeat[] {
  const group = space.groupKey === null ? [] : (room.groups.get(space.groupKey) ?? []);
  const distance = (seat: RoomSeat) => Math.hypot(seat.x - space.x, seat.y - space.y);
  return group
    .filter(({ type }) => type === "companion")
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, COMPANIONS_AT_MOST);
}

function subsets(seats: Seats, size: number): Seats[] {
  if (size === 0) return [[]];
  return seats.flatMap((seat, i) => subsets(seats.slice(i + 1), size - 1).map((others) => [seat, ...others]));
}
