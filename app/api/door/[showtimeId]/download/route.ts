import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { downloadDoor } from "@/lib/door/download-door";
import { getDoor } from "@/lib/door/get-door";
import { atDoor, noSuchDoor, privateJson } from "../_door";

/** What a device needs to go on without a network. */
export const GET = (_: Request, context: RouteContext<"/api/door/[showtimeId]/download">) =>
  atDoor(context, async ({ staff, showtimeId }) => {
    const door = await getDoor(database(), { staff, showtimeId });
    if (!door) return noSuchDoor(staff);
    return privateJson(await downloadDoor(database(), { staff, door, now: await currentTime() }));
  });
