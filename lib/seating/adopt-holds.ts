import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { write } from "@/db/write";
import { isLive } from "./hold";
import { paymentOn } from "./hold-seats";

type Input = { visitorId: string; userId: number; now: number };

/**
 * What a guest holds is theirs still after signing in. Where the account holds seats of the same showtime from
 * elsewhere, the newer choice stands and the older is let go, unless it is being paid for.
 */
export async function adoptHolds(db: Database, { visitorId, userId, now }: Input): Promise<void> {
  const live = isLive(holds.expiresAt, now);
  const guests = sql`select showtime_id from holds where visitor_id = ${visitorId} and user_id is null and ${live}`;
  const older = sql`select id from holds where user_id = ${userId} and ${live} and showtime_id in (${guests})
    and not exists (${paymentOn(sql`holds.id`)})`;
  await write(db, [
    db.run(sql`delete from seat_claims where booking_id is null and hold_id in (${older})`),
    db.run(sql`update holds set expires_at = ${now} where id in (${older})`),
    db.run(
      sql`update holds set user_id = ${userId} where visitor_id = ${visitorId} and user_id is null and ${live}`,
    ),
  ]);
}
