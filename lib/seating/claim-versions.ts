import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { isLive } from "./hold";

export type ClaimVersion = {
  /** Which seats are held and which are sold, and whether the showtime stands: the same text for the same answer. */
  version: string;
  /** When the first live hold of the showtime expires. */
  until: number;
};

/** One small query for all showtimes that are watched, however many there are; unknown ids are left out. */
export async function listClaimVersions(
  db: Database,
  showtimeIds: number[],
  now: number,
): Promise<Map<number, ClaimVersion>> {
  const rows = await db.values<[number, string, number]>(sql`
    select showtimes.id,
      showtimes.state || ' ' || coalesce(group_concat(seat_id || iif(booking_id is null, '', '!'), ' '), ''),
      coalesce(min(expires_at), ${NEVER})
    from showtimes left join seat_claims
      on seat_claims.showtime_id = showtimes.id and ${isLive(seatClaims.expiresAt, now)}
    where showtimes.id in (select value from json_each(${JSON.stringify(showtimeIds)}))
    group by showtimes.id`);
  return new Map(rows.map(([id, version, until]) => [id, { version, until }]));
}
