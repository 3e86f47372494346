import { cheapest, inReadingOrder, moveBetween } from "./block";
import { findNearestOrdinary } from "./nearest-ordinary";
import {
  isAccessible,
  type Occupancy,
  type Room,
  type RoomSeat,
  type SeatingPolicy,
  type SeatOffer,
} from "./room";
import { listSpaces } from "./wheelchair-space";

type Seats = readonly RoomSeat[];

/** Around so many of the nearest spaces seats are looked for. */
const LOOKED_AT = 12;

/**
 * For a party of wheelchair spaces, companions and ordinary seats: as many spaces and companions, and as many ordinary
 * seats, which stand to them as the wanted ones did. Null only when there are not as many of either.
 */
export function findMixed(
  room: Room,
  occupancy: Occupancy,
  wanted: Seats,
  policy: SeatingPolicy,
): SeatOffer | null {
  const accessible = wanted.filter(isAccessible);
  const others = wanted.filter((seat) => !isAccessible(seat));
  const spaces = accessible.filter(({ type }) => type === "wheelchair").length;
  const moved = (party: Seats) => moveBetween(accessible, party);
  const parties = listSpaces(room, occupancy, spaces, accessible.length - spaces, moved).slice(0, LOOKED_AT);
  const found = parties.flatMap((party) => {
    const ideal = shift(others, middleOf(accessible), middleOf(party.seats));
    const beside = findNearestOrdinary(room, without(occupancy, party.seats), ideal, policy, party.seats);
    return beside ? [{ party, beside, cost: moved(party.seats) + moveBetween(ideal, beside.seats) }] : [];
  });
  const best = cheapest(found, ({ cost }) => cost);
  if (!best) return null;
  const seats = inReadingOrder([...best.party.seats, ...best.beside.seats]);
  const rows = new Set(seats.map(({ ordinal }) => room.rowOf[ordinal]));
  const where = { how: "mixed" as const, party: best.party.where, beside: best.beside.where };
  return { seats, split: rows.size > 1, where };
}

/** What is left for others when these are taken. */
function without(occupancy: Occupancy, seats: Seats): Occupancy {
  const gone = new Set(seats.map(({ ordinal }) => ordinal));
  return { ...occupancy, isFree: (ordinal) => !gone.has(ordinal) && occupancy.isFree(ordinal) };
}

type Point = { x: number; y: number };

function middleOf(seats: Seats): Point {
  const sum = seats.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / seats.length, y: sum.y / seats.length };
}

/** Where the seats would be had the whole party moved. */
const shift = (seats: Seats, from: Point, to: Point): RoomSeat[] =>
  seats.map((seat) => ({ ...seat, x: seat.x + to.x - from.x, y: seat.y + to.y - from.y }));
