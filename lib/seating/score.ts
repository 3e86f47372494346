import type { Room, RoomSeat } from "./room";

/** How good a seat is, 0 to 100. */
export function scoreSeat(_room: Room, _seat: RoomSeat): number {
  return 0;
}

/** How good seats are for a party, 0 to 100. */
export function scoreBlock(room: Room, seats: readonly RoomSeat[]): number {
  return seats.reduce((sum, seat) => sum + scoreSeat(room, seat), 0) / seats.length;
}
