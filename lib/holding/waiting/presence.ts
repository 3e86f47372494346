import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { write } from "@/db/write";
import { once } from "./once";
import { PRESENT_MS, WRITE_SEEN_MS } from "./waiting-limits";

/** Whose pages this process has heard of and when, as far as it is not written down; and when it last wrote. */
type Seen = { at: Map<string, number>; writtenAt: number };

const MOST_ROOMS = 500;

const kept = new WeakMap<Database, Map<number, Seen>>();

function seenIn(db: Database, showtimeId: number): Seen {
  const rooms = kept.get(db) ?? new Map<number, Seen>();
  kept.set(db, rooms);
  const found = rooms.get(showtimeId);
  if (found) return found;
  if (rooms.size >= MOST_ROOMS) rooms.clear();
  const seen: Seen = { at: new Map(), writtenAt: Number.NEGATIVE_INFINITY };
  rooms.set(showtimeId, seen);
  return seen;
}

type Who = { showtimeId: number; holder: { visitorId: string }; now: number };

/**
 * Notes that somebody's page asks before the draw. No timer writes it down: who asks does it for all, once in a while. So
 * what is written of somebody who is there lags behind by one of their questions at most.
 */
export async function noteSeen(db: Database, { showtimeId, holder, now }: Who): Promise<void> {
  const { at, writtenAt } = seenIn(db, showtimeId);
  at.set(holder.visitorId, now);
  const isRecent = writtenAt <= now && now < writtenAt + WRITE_SEEN_MS;
  if (!isRecent) await writeSeen(db, showtimeId, now);
}

/** Writes down whom this process has seen, in one statement. What could not be written is kept for the next time. */
export const writeSeen = once(async (db, showtimeId, now) => {
  const seen = seenIn(db, showtimeId);
  const marks = [...seen.at];
  if (marks.length === 0) return;
  seen.writtenAt = now;
  await write(db, [
    // an insert, all of whose rows are there, as in the draw
    db.run(sql`insert into waiting_places (showtime_id, visitor_id, joined_at, seen_at)
      select ${showtimeId}, mark.value ->> 0, 0, mark.value ->> 1 from json_each(${JSON.stringify(marks)}) as mark
      where exists (select 1 from waiting_places
        where showtime_id = ${showtimeId} and visitor_id = mark.value ->> 0)
      on conflict do update set seen_at = max(coalesce(seen_at, 0), excluded.seen_at)`),
  ]);
  for (const [visitorId, at] of marks) if (seen.at.get(visitorId) === at) seen.at.delete(visitorId);
});

/**
 * Condition: somebody who stands in the room is there, and has not gone. It is counted from whoever was seen last, not
 * from the opening: where nobody could be seen, because the site was down, nobody has gone.
 */
export const isPresent = (showtimeId: Given<number>): SQL => sql`(seen_at is null or seen_at >=
  (select max(seen_at) from waiting_places where showtime_id = ${showtimeId}) - ${PRESENT_MS})`;
