import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";

type Claim = {
  showtimeId: Given<number>;
  visitorId: Given<string>;
  /** The live hold of who claims. */
  mine: SQL;
  now: Given<number>;
};

/** How many may choose just now, of those that were called or have come and hold nothing yet. */
const choosing = (showtimeId: Given<number>, now: Given<number>): SQL => sql`
  select count(*) from waiting_places where showtime_id = ${showtimeId} and admitted_until > ${now}`;

/** How many more may choose; none before the draw, and none of a showtime without a room. */
const freePlaces = (showtimeId: Given<number>, now: Given<number>): SQL => sql`
  max(0, coalesce((select capacity from waiting_rooms where showtime_id = ${showtimeId} and drawn_at is not null), 0)
    - (${choosing(showtimeId, now)}))`;

const isWaiting = sql`position is not null and admitted_until is null`;

/**
 * Condition: the showtime has no waiting room, or the claimer holds seats of it already, or it is their turn. A program
 * stands in no room for its customers: it claims while nobody waits and somebody else could choose.
 */
export function isAdmitted(
  { showtimeId, visitorId, mine, now }: Claim,
  { isProgram }: { isProgram: boolean },
): SQL {
  const isTurn = isProgram
    ? sql`(${freePlaces(showtimeId, now)}) > 0
        and not exists (select 1 from waiting_places where showtime_id = ${showtimeId} and ${isWaiting})`
    : sql`exists (select 1 from waiting_places
        where showtime_id = ${showtimeId} and visitor_id = ${visitorId} and admitted_until > ${now})`;
  return sql`(not exists (select 1 from waiting_rooms where showtime_id = ${showtimeId})
    or exists (${mine}) or (${isTurn}))`;
}

/** The place behind all who have one. */
export const lastPlace = (showtimeId: number): SQL =>
  sql`(select coalesce(max(position), 0) + 1 from waiting_places where showtime_id = ${showtimeId})`;

/** The step after seats were claimed: whoever holds some chooses among them, and the next one is called. */
export const passOnTurn = (db: Database, { showtimeId, visitorId, now }: Omit<Claim, "mine">) =>
  db.run(sql`update waiting_places set admitted_until = ${now}, shown_at = coalesce(shown_at, ${now})
    where showtime_id = ${showtimeId} and visitor_id = ${visitorId} and admitted_until > ${now}`);

/** The step that calls as many as may choose now, those first who wait longest. */
export const callStep = (db: Database, showtimeId: number, { now, until }: { now: number; until: number }) =>
  db.run(sql`update waiting_places set admitted_until = ${until}
    where showtime_id = ${showtimeId} and visitor_id in (
      select visitor_id from waiting_places where showtime_id = ${showtimeId} and ${isWaiting}
      order by position limit (${freePlaces(showtimeId, now)}))`);
