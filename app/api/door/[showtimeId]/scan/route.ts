import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { admitTicket } from "@/lib/door/admit-ticket";
import { scanInput } from "@/lib/door/scan-input";
import { atDoorWith, noSuchDoor, privateJson } from "../_door";

/** Judges a ticket that was shown, and lets it in if it is good. */
export const POST = (request: Request, context: RouteContext<"/api/door/[showtimeId]/scan">) =>
  atDoorWith({ request, context, body: scanInput, mostBytes: 16_384 }, async (door, scan) => {
    const admitted = await admitTicket(database(), { ...door, scan, now: await currentTime() });
    return admitted.ok ? privateJson(admitted.value) : noSuchDoor(door.staff);
  });
