import type { Database } from "@/db/client";
import { getAvailability } from "@/lib/claims/get-availability";

const TEXT = "text/plain; charset=utf-8";

/** What a map that asks again says: the tag of the answer it has, if it has one. */
export type AvailabilityAsked = { showtimeId: number; knownTag: string | null; now: number };

/**
 * Every seat's state in two bits, for whoever looks at the map; nothing personal, so any cache may keep the tag. Of a draft
 * there is nothing to know, unless it is asked for by staff.
 */
export async function tellAvailability(
  db: Database,
  { showtimeId, knownTag, now }: AvailabilityAsked,
  { isForStaff = false }: { isForStaff?: boolean } = {},
): Promise<Response> {
  const answer = await getAvailability(db, showtimeId, now);
  if (answer === null || (answer.isDraft && !isForStaff))
    return new Response("No such showtime.", { status: 404 });
  if (answer.isCancelled) return new Response("This showtime is cancelled.", { status: 410 });
  const headers = { ETag: answer.etag, "Cache-Control": "no-cache", "Content-Type": TEXT };
  if (knownTag === answer.etag) return new Response(null, { status: 304, headers });
  return new Response(answer.states, { headers });
}
