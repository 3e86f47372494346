import { database } from "@/lib/database";
import { getDoorState } from "@/lib/door/get-door-state";
import { atDoor, noSuchDoor, privateJson } from "../_door";

/** How many are in, the latest scans, and what two devices let in. */
export const GET = (_: Request, context: RouteContext<"/api/door/[showtimeId]/state">) =>
  atDoor(context, async (door) => {
    const state = await getDoorState(database(), door);
    return state ? privateJson(state) : noSuchDoor(door.staff);
  });
