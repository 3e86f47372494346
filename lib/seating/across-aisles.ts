import { type Block, isWhole } from "./block";
import type { Occupancy, Room, RoomSeat } from "./room";

/** Every choice of that size in one row with nothing but aisles between, which is free and allowed. */
export function listAcrossAisles(
  room: Room,
  occupancy: Occupancy,
  size: number,
  isAllowed: (seat: RoomSeat) => boolean,
): Block[] {
  const rows = new Map<number, RoomSeat[]>();
  // runs stand from left to right
  for (const seat of room.runs.flat()) {
    const row = room.rowOf[seat.ordinal] ?? -1;
    rows.set(row, [...(rows.get(row) ?? []), seat]);
  }
  const isOpen = (seat: RoomSeat) => occupancy.isFree(seat.ordinal) && isAllowed(seat);
  return [...rows.values()].flatMap((row) =>
    row
      .map((_, index) => row.slice(index, index + size))
      .filter((block) => block.length === size && block.every(isOpen) && isWhole(room, block)),
  );
}
