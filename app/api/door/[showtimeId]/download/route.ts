import { z } from "zod";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { newId } from "@/lib/id";
import { downloadDoor } from "@/lib/tickets/download-door";
import { getDoor } from "@/lib/tickets/queries";
import { atDoor, noSuchDoor, privateJson } from "../_door";

const saltParam = z.string().regex(/^[\w-]{22}$/);

/** What a device needs to go on without a network. */
export const GET = (request: Request, context: RouteContext<"/api/door/[showtimeId]/download">) =>
  atDoor(context, async ({ steward, showtimeId }) => {
    const door = await getDoor(database(), { steward, showtimeId });
    if (!door) return noSuchDoor();
    const known = saltParam.safeParse(new URL(request.url).searchParams.get("salt"));
    const salt = known.success ? known.data : newId();
    return privateJson(await downloadDoor(database(), { steward, door, salt, now: await currentTime() }));
  });
