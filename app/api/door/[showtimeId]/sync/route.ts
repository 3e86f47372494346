import { z } from "zod";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { queuedEntry } from "@/lib/door/scan-input";
import { syncScans } from "@/lib/door/sync-scans";
import { listOf } from "@/lib/list-of";
import { atDoorWith, noSuchDoor, privateJson } from "../_door";

const body = z.object({ entries: listOf(queuedEntry, 50) });

/** Takes what a device did while it was offline, in its order. */
export const POST = (request: Request, context: RouteContext<"/api/door/[showtimeId]/sync">) =>
  atDoorWith({ request, context, body, mostBytes: 524_288 }, async (door, { entries }) => {
    const synced = await syncScans(database(), { ...door, entries, now: await currentTime() });
    return synced.ok ? privateJson({ answers: synced.value }) : noSuchDoor(door.staff);
  });
