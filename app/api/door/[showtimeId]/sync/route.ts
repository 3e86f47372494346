import { z } from "zod";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { syncScans } from "@/lib/tickets/sync-scans";
import { atDoorWith, noSuchDoor, privateJson, scanBody, undoBody } from "../_door";

const entry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("scan"), scan: scanBody }),
  z.object({ kind: z.literal("undo"), undo: undoBody }),
]);

// one by one: an entry that cannot be read keeps no other from being heard
const body = z.object({ entries: z.array(z.unknown()).max(50) });

/** Takes what a device did while it was offline, in its order. */
export const POST = (request: Request, context: RouteContext<"/api/door/[showtimeId]/sync">) =>
  atDoorWith(request, context, body, async (door, sent) => {
    const entries = sent.entries.flatMap((it) => entry.safeParse(it).data ?? []);
    const synced = await syncScans(database(), { ...door, entries, now: await currentTime() });
    return synced.ok ? privateJson({ answers: synced.value }) : noSuchDoor();
  });
