import type { Database } from "@/db/client";
import { waitingRooms } from "@/db/schema/waiting-rooms";
import { outdate } from "../view-room";

type Room = { showtimeId: number; opensAt: number; capacity: number };

/** A waiting room as the dashboard makes it. */
export async function addRoom(db: Database, room: Room): Promise<void> {
  await db.insert(waitingRooms).values(room);
  outdate(db, room.showtimeId);
}
