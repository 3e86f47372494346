import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { tellAvailability } from "../../../_tell-availability";

/** Answered before it comes here where a server of ours stands before Next: `app/api/showtimes/_before-next.ts`. */
export const GET = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/availability">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const knownTag = request.headers.get("if-none-match");
    return tellAvailability(database(), { showtimeId: id.data, knownTag, now: await currentTime() });
  });
