import { z } from "zod";
import type { Database } from "@/db/client";
import type { Networks } from "@/lib/claims/network-limits";
import { askAgainAfterMs } from "./ask-again";
import { getStanding, type RoomAsked, type RoomStanding } from "./get-standing";
import { type JoinRoomCode, joinRoom, leaveRoom } from "./join-room";

/** What a page in a waiting room is told, with the server's clock. */
export type RoomAnswer =
  | ({ ok: true; now: number; againMs: number | null } & RoomStanding)
  | { ok: false; code: JoinRoomCode | "invalid-input" | "cookies-needed" | "busy" };

/** Comes in, or goes. */
export const ROOM_ACTS = ["join", "leave"] as const;

const body = z.object({ act: z.enum(ROOM_ACTS) });

/** Of two words. */
export const MOST_ROOM_BYTES = 256;

export const statusOfRoom = (answer: RoomAnswer): number =>
  !answer.ok && answer.code === "invalid-input" ? 400 : 200;

const told = (standing: RoomStanding, now: number): RoomAnswer => ({
  ...{ ok: true, now, againMs: askAgainAfterMs(standing, now) },
  ...standing,
});

export const tellStanding = async (db: Database, asked: RoomAsked): Promise<RoomAnswer> =>
  told(await getStanding(db, asked), asked.now);

/** Does what was sent, and tells where that leaves them. */
export async function actInRoom(
  db: Database,
  sent: unknown,
  asked: RoomAsked & { from: Networks },
): Promise<RoomAnswer> {
  const read = body.safeParse(sent);
  if (!read.success) return { ok: false, code: "invalid-input" };
  const done = await (read.data.act === "join" ? joinRoom : leaveRoom)(db, asked);
  return done.ok ? told(done.value, asked.now) : { ok: false, code: done.code };
}
