import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { holds } from "@/db/schema/holds";
import { write } from "@/db/write";

// A hold that begins in the future was made before the clock was set back: it would keep its seats for as much longer.

/** Until when a hold lasts: no longer from now than it was given. */
export const lastsUntil = (now: Given<number>): SQL<number> =>
  sql<number>`min(${holds.expiresAt}, ${now} + ${holds.expiresAt} - ${holds.createdAt})`;

const beginsLater = (now: number): SQL =>
  sql`expires_at > ${now} and created_at > ${now} and house_reason is null and reserved_at is null and offered_at is null`;

/** The steps that let those of them begin now which `which`, a condition on `holds`, is true of. */
export const beginNow = (db: Database, which: SQL, now: number) => [
  db.run(sql`
    update seat_claims set expires_at = (select ${lastsUntil(now)} from ${holds} where ${holds.id} = hold_id)
    where booking_id is null and hold_id in (select id from holds where ${which} and ${beginsLater(now)})`),
  db.run(sql`
    update holds set expires_at = ${now} + expires_at - created_at, created_at = ${now}
    where ${which} and ${beginsLater(now)}`),
];

async function beginAllNow(db: Database, which: SQL, now: number): Promise<void> {
  const [found] = await db.values(sql`select 1 from holds where ${which} and ${beginsLater(now)} limit 1`);
  if (found) await write(db, beginNow(db, which, now));
}

/** Those of one showtime, when somebody could not have its seats. */
export const endClockAhead = (db: Database, showtimeId: number, now: number): Promise<void> =>
  beginAllNow(db, sql`showtime_id = ${showtimeId}`, now);

/** Those of all showtimes to come. */
export const endAllClockAhead = (db: Database, now: number): Promise<void> =>
  beginAllNow(db, sql`showtime_id in (select id from showtimes where starts_at > ${now})`, now);
