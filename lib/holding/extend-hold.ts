import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { getHold } from "@/lib/claims/get-hold";
import { liveHoldOf, paymentOn, seatsHeldBy } from "@/lib/claims/hold";
import { EXTENSION_MS, HOLD_TTL_MS, LONGEST_HOLD_MS, MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import type { Hold } from "@/lib/claims/hold-rows";
import { holdsLittleHere, type Networks } from "@/lib/claims/network-limits";
import { beginNow } from "@/lib/claims/set-back-clock";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { sellsUntil } from "@/lib/scheduling/on-sale";

const extendHoldInput = z.object({ showtimeId: rowId });

type Input = z.output<typeof extendHoldInput> & { holder: Holder; from?: Networks; now: number };

export type ExtendHoldCode =
  | "no-hold"
  | "payment-in-progress"
  | "hoarding"
  /** Much of the showtime is held from their network. */
  | "crowded"
  | "sales-close"
  | "no-more-extensions";

/**
 * Gives the person more time for their seats: as much as an extension adds, but never past the close of sales, and ten
 * times in all. It never reaches further than a new hold's time from now: who wants all of it shows again and again that
 * they are there. Who holds more than one booking's worth of seats across showtimes keeps others waiting, and gets none;
 * nor does anyone at a network that holds much of this one.
 */
export const extendHold = withInput(extendHoldInput, act);

async function act(db: Database, input: Input): Promise<Result<Hold, ExtendHoldCode>> {
  const { showtimeId, holder, from = [], now } = input;
  const mine = sql`(select id from (${liveHoldOf(holder, showtimeId, now)}))`;
  const closes = sellsUntil(showtimeId);
  const hold = sql`select 1 from holds where id = ${mine}`;
  const written = await write(db, [
    ...beginNow(db, sql`showtime_id = ${showtimeId}`, now),
    assertThat("no-hold", hasRow(seatClaims, eq(seatClaims.holdId, mine))),
    assertThat("payment-in-progress", sql`not exists (${paymentOn(mine)})`),
    assertThat("hoarding", sql`(${seatsHeldBy(holder, now)}) <= ${MAX_SEATS_PER_HOLD}`),
    assertThat("crowded", holdsLittleHere(from, showtimeId, now)),
    assertThat("sales-close", sql`exists (${hold} and expires_at < ${closes})`),
    assertThat("no-more-extensions", sql`exists (${hold} and expires_at < created_at + ${LONGEST_HOLD_MS})`),
    db.run(sql`update holds set expires_at =
      min(expires_at + ${EXTENSION_MS}, created_at + ${LONGEST_HOLD_MS}, ${closes}) where id = ${mine}`),
    db.run(sql`update holds set expires_at = min(expires_at, ${now} + ${HOLD_TTL_MS}) where id = ${mine}`),
    db.run(sql`update seat_claims set expires_at = (select expires_at from holds where holds.id = hold_id)
      where hold_id = ${mine} and booking_id is null`),
  ]);
  if (!written.ok) return written;
  const extended = await getHold(db, { showtimeId, holder, now });
  return extended ? ok(extended) : fail("no-hold");
}
