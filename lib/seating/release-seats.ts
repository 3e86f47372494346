import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { fail, ok, type Result } from "@/lib/result";
import { liveHoldOf } from "./hold";
import { paymentOn } from "./hold-seats";
import { getHold, type Hold } from "./queries";

type Input = { showtimeId: number; seatIds: number[]; holder: Holder; now: number };

/**
 * Gives seats back at once; seats that are not the person's are left alone, so repeating it is harmless. The hold
 * itself goes on, even empty: giving up the last seat and taking another does not restart the clock.
 */
export async function releaseSeats(
  db: Database,
  { showtimeId, seatIds, holder, now }: Input,
): Promise<Result<Hold | null, "payment-in-progress">> {
  const mine = sql`(select id from (${liveHoldOf(holder, showtimeId, now)}))`;
  const written = await write(db, [
    assertThat("payment-in-progress", sql`not exists (${paymentOn(mine)})`),
    db.run(sql`
      delete from seat_claims where showtime_id = ${showtimeId} and hold_id = ${mine} and booking_id is null
        and seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`),
  ]);
  if (written.ok) return ok(await getHold(db, { showtimeId, holder, now }));
  if (written.refusal === "payment-in-progress") return fail("payment-in-progress");
  throw new Error(`unexpected refusal: ${written.refusal}`);
}
