import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { checkAccessible } from "./accessible";
import { findBestSeats } from "./best-seats";
import { findNearestBlock } from "./nearest-block";
import { isAccessible, type Occupancy, type Room, type RoomSeat, type SeatingPolicy } from "./room";
import { findStranded } from "./stranded";
import { policy, roomAndTaken } from "./testing/rooms";

/** Few enough free seats for every choice of so many of them to be tried. */
const FEW = 13;
const crowded = roomAndTaken.filter(({ room, occupancy }) => openSeats(room, occupancy).length <= FEW);

const openSeats = (room: Room, occupancy: Occupancy) =>
  room.seats.filter((seat) => occupancy.isFree(seat.ordinal) && !isAccessible(seat));

function* choicesOf(seats: readonly RoomSeat[], size: number): Generator<RoomSeat[]> {
  if (size === 0) return yield [];
  for (const [i, seat] of seats.entries())
    for (const others of choicesOf(seats.slice(i + 1), size - 1)) yield [seat, ...others];
}

const isLegal = (room: Room, occupancy: Occupancy, seats: readonly RoomSeat[], rules: SeatingPolicy) =>
  !checkAccessible(room, occupancy, seats, rules) && !findStranded(room, occupancy, seats, rules);

function isPossible(room: Room, occupancy: Occupancy, size: number, rules: SeatingPolicy): boolean {
  for (const seats of choicesOf(openSeats(room, occupancy), size))
    if (isLegal(room, occupancy, seats, rules)) return true;
  return false;
}

it("there is an offer whenever any choice of as many free seats is legal, and each is legal itself", () => {
  let apart = 0;
  const property = fc.property(
    crowded,
    policy,
    fc.integer({ min: 1, max: 6 }),
    ({ room, taken, occupancy }, rules, size) => {
      const possible = isPossible(room, occupancy, size, rules);
      const best = findBestSeats(room, occupancy, { partySize: size, policy: rules });
      if (possible) expect(best?.seats.length).toBe(size);
      // a party of an odd number may have a place more, on sofas
      else if (best) expect(best.seats.every(({ type }) => type === "sofa")).toBe(true);
      const wanted = room.seats.filter(({ type }) => type !== "wheelchair").slice(0, size);
      const nearest = wanted.length < size ? null : findNearestBlock(room, occupancy, wanted, rules);
      if (wanted.length === size) expect(nearest !== null).toBe(possible);
      for (const offer of [best, nearest]) {
        if (!offer) continue;
        expect(new Set(offer.seats).size).toBe(offer.seats.length);
        expect(offer.seats.some(({ ordinal }) => taken.has(ordinal))).toBe(false);
        expect(isLegal(room, occupancy, offer.seats, rules)).toBe(true);
        if (offer.where.how === "apart" || offer.where.how === "across-aisle") apart++;
      }
    },
  );
  fc.assert(property, { numRuns: 1_500 });
  expect(apart).toBeGreaterThan(20);
});

it("several wheelchair spaces find as many others whenever there are", () => {
  const lost = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }));
  const property = fc.property(
    roomAndTaken,
    policy,
    lost,
    ({ room, occupancy }, rules, [spaces, companions]) => {
      const of = (type: string) => room.seats.filter((seat) => seat.type === type);
      const wanted = [...of("wheelchair").slice(0, spaces), ...of("companion").slice(0, companions)];
      if (wanted.length < spaces + companions) return;
      const open = room.seats.filter((seat) => isAccessible(seat) && occupancy.isFree(seat.ordinal));
      // what goes together whether or not the places are released to everyone
      const kept = { ...rules, accessibleReleaseAt: null };
      const possible = [...choicesOf(open, wanted.length)].some(
        (seats) =>
          seats.filter(({ type }) => type === "wheelchair").length === spaces &&
          !checkAccessible(room, occupancy, seats, kept),
      );
      const nearest = findNearestBlock(room, occupancy, wanted, rules);
      expect(nearest !== null).toBe(possible);
      if (!nearest) return;
      expect(nearest.seats.filter(({ type }) => type === "wheelchair")).toHaveLength(spaces);
      expect(nearest.seats.every(({ ordinal }) => occupancy.isFree(ordinal))).toBe(true);
      expect(checkAccessible(room, occupancy, nearest.seats, kept)).toBeNull();
    },
  );
  fc.assert(property, { numRuns: 1_500 });
});
