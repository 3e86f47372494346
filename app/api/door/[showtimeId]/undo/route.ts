import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { undoInput } from "@/lib/door/scan-input";
import { undoAdmission } from "@/lib/door/undo-admission";
import { atDoorWith, noSuchDoor, privateJson } from "../_door";

/** Takes an admission back. */
export const POST = (request: Request, context: RouteContext<"/api/door/[showtimeId]/undo">) =>
  atDoorWith({ request, context, body: undoInput, mostBytes: 16_384 }, async (door, undo) => {
    const undone = await undoAdmission(database(), { ...door, undo, now: await currentTime() });
    if (!undone.ok && undone.code === "not-found") return noSuchDoor(door.staff);
    return privateJson({ undone: undone.ok });
  });
