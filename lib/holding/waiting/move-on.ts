import type { Database } from "@/db/client";
import { callNext } from "./call-next";
import { drawPlaces } from "./draw-places";
import { isCalling, outdate, type RoomView, viewRoom } from "./view-room";

/** Before the draw, and before it is due. */
export const isClosed = ({ drawnAt, opensAt }: RoomView, now: number): boolean =>
  drawnAt === null && now < opensAt;

/** Draws the order where that is due, calls whoever may come, and answers how the room stands then; null: there is none. */
export async function moveOn(db: Database, showtimeId: number, now: number): Promise<RoomView | null> {
  let room = await viewRoom(db, showtimeId, now);
  if (!room || isClosed(room, now)) return room;
  if (room.drawnAt === null) {
    await drawPlaces(db, showtimeId, now);
    outdate(db, showtimeId);
    room = await viewRoom(db, showtimeId, now);
  }
  if (!room || room.waiting === 0 || !isCalling(room)) return room;
  await callNext(db, showtimeId, now);
  return viewRoom(db, showtimeId, now);
}
