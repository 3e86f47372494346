import type { Database } from "@/db/client";
import { waitingRooms } from "@/db/schema/waiting-rooms";
import { outdate } from "../view-room";

type Room = Pick<typeof waitingRooms.$inferInsert, "showtimeId" | "opensAt" | "capacity">;

/** A waiting room as the dashboard makes it. */
export async function addRoom(db: Database, room: Room): Promise<void> {
  await db.insert(waitingRooms).values(room);
  outdate(db, room.showtimeId);
}
