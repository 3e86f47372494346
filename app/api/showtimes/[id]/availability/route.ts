import { createHash } from "node:crypto";
import { orBusy } from "@/app/api/_busy";
import { rowId } from "@/app/api/_row-id";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getAvailability } from "@/lib/seating/queries";

/** Every seat's state in two bits, for whoever looks at the map; nothing personal, so any cache may keep the tag. */
export const GET = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/availability">) =>
  orBusy(async () => {
    const id = rowId.safeParse((await params).id);
    const states = id.success ? await getAvailability(database(), id.data, await currentTime()) : null;
    if (states === null) return new Response("No such showtime.", { status: 404 });
    const etag = `"${createHash("sha1").update(states).digest("base64url")}"`;
    const headers = { ETag: etag, "Cache-Control": "no-cache", "Content-Type": "text/plain" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(states, { headers });
  });
