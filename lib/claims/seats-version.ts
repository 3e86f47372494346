import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/**
 * The same text only while nothing is written that the map of a showtime shows: which seats are held or sold, whether it
 * takes place, and on which layout. `seats_version` counts every change of a claim, so seats released and taken again
 * between two looks, a swap and an extension differ too. An expiry is no write: see `Availability.until`.
 */
export const seatsVersion: SQL<string> = sql`
  showtimes.seats_version || ' ' || showtimes.layout_id || ' ' || showtimes.state`;

/** One small query for all showtimes that are watched, one row of theirs each; unknown ids are left out. */
export async function listSeatsVersions(db: Database, showtimeIds: number[]): Promise<Map<number, string>> {
  const rows = await db.values<[number, string]>(sql`
    select showtimes.id, ${seatsVersion} from showtimes
    where showtimes.id in (select value from json_each(${JSON.stringify(showtimeIds)}))`);
  return new Map(rows);
}
