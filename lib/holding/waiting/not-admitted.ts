import type { Database } from "@/db/client";
import { SECOND_MS } from "@/lib/clock-units";
import type { Failure } from "@/lib/result";
import { isClosed, moveOn } from "./move-on";

/** The showtime has a waiting room, and it is not their turn. A program may try again after so long. */
export type NotAdmitted = Failure<"not-admitted"> & { againAfterMs: number };

const SOON_MS = SECOND_MS;
const WHILE_OTHERS_WAIT_MS = 30 * SECOND_MS;

/** Who was refused moves the room on too: perhaps nobody stands in it who would. */
export async function whenToComeAgain(db: Database, showtimeId: number, now: number): Promise<number> {
  const room = await moveOn(db, showtimeId, now);
  if (room && isClosed(room, now)) return room.opensAt - now;
  return room && room.waiting > 0 ? WHILE_OTHERS_WAIT_MS : SOON_MS;
}
