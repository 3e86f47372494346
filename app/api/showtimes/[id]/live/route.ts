import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { markAddress } from "@/lib/accounts/sessions/address-mark";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { getAvailability } from "@/lib/claims/get-availability";
import { clockOffsetMs } from "@/lib/clock";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { countViewers, countViewersFrom, streamAvailability } from "./_viewer-stream";

const DEFAULT_VIEWERS = 5_000;
const limit = env.MATINEE_LIVE_VIEWERS ?? (env.VERCEL ? 0 : DEFAULT_VIEWERS);
/** A school, an office, a mobile network; more of one address ask, so that it does not take the others' places. */
const limitFrom = env.MATINEE_LIVE_VIEWERS_PER_ADDRESS;

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // no-transform also keeps our own compression from holding events back
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/**
 * The seats of a showtime as they change, as server-sent events. `since` or `Last-Event-ID` is the tag of what the
 * caller shows already. 204 tells a browser not to come again: here nothing streams, so ask for the availability.
 */
export const GET = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/live">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    const db = database();
    const first = id.success ? await getAvailability(db, id.data, Date.now()) : null;
    if (!id.success || !first || first.isDraft) return new Response("No such showtime.", { status: 404 });
    // the watcher lives by the machine's clock: who lives by another asks
    if (limit === 0 || (await clockOffsetMs()) !== 0) return new Response(null, { status: 204 });
    if (countViewers() >= limit) return tooMany(503);
    const address = markAddress(clientAddress(request.headers));
    if (address !== null && countViewersFrom(address) >= limitFrom) return tooMany(429);
    const known = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
    const viewer = { db, showtimeId: id.data, first, known, address };
    return new Response(streamAvailability(viewer), { headers });
  });

/** A map that is turned away asks instead, and tries again later. */
const tooMany = (status: number) =>
  new Response("Too many are watching.", { status, headers: { "Retry-After": "30" } });
