import { tellHold } from "@/app/(site)/showtimes/[id]/_held-seats";
import { respond } from "@/app/api/_respond";
import { rowId } from "@/app/api/_row-id";
import { getHolder } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getHold } from "@/lib/seating/queries";

/** What the caller holds of a showtime, and the server's clock to count down by. */
export const GET = (_: Request, { params }: RouteContext<"/api/showtimes/[id]/hold">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const now = await currentTime();
    const holder = await getHolder();
    const hold = holder && (await getHold(database(), { showtimeId: id.data, holder, now }));
    const own = hold && (await tellHold(database(), hold));
    return Response.json({ now, hold: own }, { headers: { "Cache-Control": "private, no-store" } });
  });
