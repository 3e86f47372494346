import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { getHold } from "@/lib/claims/get-hold";
import { liveHoldOf, paymentOn } from "@/lib/claims/hold";
import type { Hold } from "@/lib/claims/hold-rows";
import { ok, type Result } from "@/lib/result";

type Input = { showtimeId: number; seatIds: number[]; holder: Holder; now: number };

/**
 * Gives seats back at once; seats that are not the person's are left alone, so repeating it is harmless. The hold
 * itself goes on, even empty: giving up the last seat and taking another does not restart the clock.
 */
export async function releaseSeats(
  db: Database,
  { showtimeId, seatIds, holder, now }: Input,
): Promise<Result<Hold | null, "payment-in-progress">> {
  const mine = liveHoldOf(holder, showtimeId, now);
  const written = await write(db, [
    assertThat("payment-in-progress", sql`not exists (${paymentOn(sql`(select id from (${mine}))`)})`),
    giveBack(db, { showtimeId, seatIds, mine }),
  ]);
  return written.ok ? ok(await getHold(db, { showtimeId, holder, now })) : written;
}

/** The step that gives up unsold seats of a hold. */
export const giveBack = (
  db: Database,
  { showtimeId, seatIds, mine }: { showtimeId: number; seatIds: number[]; mine: SQL },
) =>
  db.run(sql`
    delete from seat_claims where showtime_id = ${showtimeId} and hold_id = (select id from (${mine}))
      and booking_id is null and seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`);
