import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { getHold } from "@/lib/claims/get-hold";
import { liveHoldOf, paymentOn } from "@/lib/claims/hold";
import type { Hold } from "@/lib/claims/hold-rows";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";

const releaseSeatsInput = z.object({ showtimeId: rowId, seatIds: listOf(rowId, 100) });

type Input = z.output<typeof releaseSeatsInput> & { holder: Holder; now: number };

/**
 * Releases seats at once; seats that are not the person's are left alone, so repeating it is harmless. The hold
 * itself goes on, even empty: giving up the last seat and taking another does not restart the clock.
 */
export const releaseSeats = withInput(releaseSeatsInput, act);

async function act(
  db: Database,
  { showtimeId, seatIds, holder, now }: Input,
): Promise<Result<Hold | null, "payment-in-progress">> {
  const mine = liveHoldOf(holder, showtimeId, now);
  const written = await write(db, [
    assertThat("payment-in-progress", sql`not exists (${paymentOn(sql`(select id from (${mine}))`)})`),
    releaseStep(db, { showtimeId, asked: JSON.stringify(seatIds), mine }),
  ]);
  return written.ok ? ok(await getHold(db, { showtimeId, holder, now })) : written;
}

/** The step that gives up unsold seats of a hold. */
export const releaseStep = (
  db: Database,
  /** `asked` are seat ids as JSON. */
  { showtimeId, asked, mine }: { showtimeId: Given<number>; asked: Given<string>; mine: SQL },
) =>
  db.run(sql`
    delete from seat_claims where showtime_id = ${showtimeId} and hold_id = (select id from (${mine}))
      and booking_id is null and seat_id in (select value from json_each(${asked}))`);
