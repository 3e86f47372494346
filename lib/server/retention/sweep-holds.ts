import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import { daysOf } from "./kept";
import { removeSome } from "./sweeps";

const SHOWTIMES_AT_ONCE = 50;

type Over = { ids: number[]; earliest: number };

/**
 * Removes holds that nothing was ordered from, of showtimes that began long ago, and seats that they left claimed. Holds
 * have no index by their end, which every claim would have to keep: the showtimes are gone through, the latest first, some
 * at a time. `from` is where to begin, `downTo` where to end, and the answer where to go on; null: all were looked at.
 */
export async function sweepHolds(
  db: Database,
  { from, downTo, now }: { from: number; downTo: number; now: number },
): Promise<{ removed: number; from: number | null }> {
  const before = now - daysOf("holds") * DAY_MS;
  const over = await listOver(db, Math.min(from, before), downTo);
  if (over === null) return { removed: 0, from: null };
  const isTheirs = sql`showtime_id in (select value from json_each(${JSON.stringify(over.ids)}))`;
  const claims = await removeSome(
    db,
    "seat_claims",
    sql`${isTheirs} and booking_id is null and expires_at < ${before}`,
  );
  const holds = await removeSome(
    db,
    "holds",
    sql`${isTheirs} and house_reason is null and expires_at < ${before}
      and not exists (select 1 from seat_claims where seat_claims.hold_id = holds.id)
      and not exists (select 1 from orders where orders.hold_id = holds.id)
      and not exists (select 1 from payments where payments.hold_id = holds.id)
      and not exists (select 1 from reservations where reservations.hold_id = holds.id)`,
  );
  const removed = claims + holds;
  // what is left of these is for the next time
  return { removed, from: removed > 0 ? Math.min(from, before) : over.earliest };
}

/** Those that began before, and not before `downTo`, none of a moment left out of it. */
async function listOver(db: Database, before: number, downTo: number): Promise<Over | null> {
  const rows = await db.values<
    [number, number]
  >(sql`select id, starts_at from showtimes where starts_at < ${before} and starts_at >= ${downTo}
    order by starts_at desc limit ${SHOWTIMES_AT_ONCE}`);
  const earliest = rows.at(-1)?.[1];
  if (earliest === undefined) return null;
  const sameMoment = await db.values<[number]>(sql`select id from showtimes where starts_at = ${earliest}`);
  return { ids: [...new Set([...rows.map(([id]) => id), ...sameMoment.flat()])], earliest };
}
