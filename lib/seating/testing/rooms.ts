import fc from "@/db/testing/properties";
import { readDrawing } from "@/lib/layouts/layout-drawing";
import { makeRoom, type Occupancy, type Room, type RoomSeat, type SeatingPolicy } from "../room";

/** A room from its drawing, front row first: see `readDrawing`. Seat ids are ordinals + 100. */
export const roomOf = (rows: readonly string[]): Room =>
  makeRoom(
    readDrawing(rows).map(({ rowLabel, ...seat }) => ({ ...seat, row: rowLabel, id: seat.ordinal + 100 })),
  );

export const seatAt = (room: Room, name: string): RoomSeat => {
  const seat = room.seats.find(({ row, number }) => row + number === name);
  if (!seat) throw new Error(`no seat ${name}`);
  return seat;
};

export const seatsAt = (room: Room, names: string): RoomSeat[] =>
  names.split(" ").map((name) => seatAt(room, name));

export const namesOf = (seats: readonly RoomSeat[] | undefined | null): string =>
  (seats ?? []).map(({ row, number }) => row + number).join(" ");

/** The named seats are other people's. */
export const takenAt = (room: Room, names = ""): Occupancy => {
  const taken = new Set(names ? seatsAt(room, names).map(({ ordinal }) => ordinal) : []);
  return { isFree: (ordinal) => !taken.has(ordinal) };
};

export const strict: SeatingPolicy = {
  strandedSeats: "refuse",
  relaxAtPercentSold: 101,
  accessibleReleaseAt: null,
  now: 0,
};

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[sp]{1,6}$/) },
  { weight: 1, arbitrary: fc.constantFrom("oo", "oooo", "soos", "wc", "ccwc", "wccs", "swc", "cwcw") },
);
const row = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join("."));

/** Small rooms of every kind of seat, with random seats taken, few to nearly all. */
export const roomAndTaken = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map(roomOf)
  .chain((room) =>
    fc.record({
      room: fc.constant(room),
      taken: fc
        .tuple(fc.integer({ min: 0, max: 10 }), fc.array(fc.integer({ min: 0, max: 9 }), size(room)))
        .map(([share, dice]) => new Set(dice.flatMap((die, ordinal) => (die < share ? [ordinal] : [])))),
    }),
  )
  .map(({ room, taken }) => ({ room, taken, occupancy: { isFree: (o: number) => !taken.has(o) } }));

const size = (room: Room) => ({ minLength: room.seats.length, maxLength: room.seats.length });

export const policy: fc.Arbitrary<SeatingPolicy> = fc.record({
  strandedSeats: fc.constantFrom("refuse", "refuse", "allow"),
  relaxAtPercentSold: fc.constantFrom(60, 85, 101),
  accessibleReleaseAt: fc.constantFrom(null, -1, 1),
  now: fc.constant(0),
});
