import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { getAvailability } from "@/lib/claims/get-availability";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";

/** Every seat's state in two bits, for whoever looks at the map; nothing personal, so any cache may keep the tag. */
export const GET = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/availability">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    const answer = id.success ? await getAvailability(database(), id.data, await currentTime()) : null;
    if (answer === null) return new Response("No such showtime.", { status: 404 });
    if (answer.isCancelled) return new Response("This showtime is cancelled.", { status: 410 });
    const headers = { ETag: answer.etag, "Cache-Control": "no-cache", "Content-Type": "text/plain" };
    if (request.headers.get("if-none-match") === answer.etag)
      return new Response(null, { status: 304, headers });
    return new Response(answer.states, { headers });
  });
