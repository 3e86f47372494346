import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { fail, ok, type Result } from "@/lib/result";
import {
  EXTENSION_MS,
  LONGEST_HOLD_MS,
  liveHoldOf,
  MAX_SEATS_PER_ADDRESS,
  MAX_SEATS_PER_HOLD,
  paymentOn,
  seatsHeldBy,
  seatsHeldFrom,
} from "./hold";
import { getHold, type Hold } from "./queries";

type Input = { showtimeId: number; holder: Holder; address?: string | null; now: number };

export type ExtendHoldCode =
  | "no-hold"
  | "payment-in-progress"
  | "hoarding"
  | "sales-close"
  | "no-more-extensions";

/**
 * Gives the person more time for their seats: as much as an extension adds, but never past the close of sales, and ten
 * times in all. Who holds more than one booking's worth of seats across showtimes keeps others waiting, and gets none.
 */
export async function extendHold(db: Database, input: Input): Promise<Result<Hold, ExtendHoldCode>> {
  const { showtimeId, holder, address = null, now } = input;
  const mine = sql`(select id from (${liveHoldOf(holder, showtimeId, now)}))`;
  const closes = sql`(select showtimes.starts_at - theaters.sales_close_minutes * 60000 from showtimes
    join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
    where showtimes.id = ${showtimeId} and showtimes.state = 'on-sale')`;
  const hold = sql`select 1 from holds where id = ${mine}`;
  const written = await write(db, [
    assertThat("no-hold", sql`exists (select 1 from seat_claims where hold_id = ${mine})`),
    assertThat("payment-in-progress", sql`not exists (${paymentOn(mine)})`),
    assertThat("hoarding", sql`(${seatsHeldBy(holder, now)}) <= ${MAX_SEATS_PER_HOLD}`),
    ...(address === null
      ? []
      : [assertThat("hoarding", sql`(${seatsHeldFrom(address, now)}) < ${MAX_SEATS_PER_ADDRESS}`)]),
    assertThat("sales-close", sql`exists (${hold} and expires_at < ${closes})`),
    assertThat("no-more-extensions", sql`exists (${hold} and expires_at < created_at + ${LONGEST_HOLD_MS})`),
    db.run(sql`update holds set expires_at =
      min(expires_at + ${EXTENSION_MS}, created_at + ${LONGEST_HOLD_MS}, ${closes}) where id = ${mine}`),
    db.run(sql`update seat_claims set expires_at = (select expires_at from holds where holds.id = hold_id)
      where hold_id = ${mine} and booking_id is null`),
  ]);
  if (!written.ok) return fail(asCode(written.refusal));
  const extended = await getHold(db, { showtimeId, holder, now });
  return extended ? ok(extended) : fail("no-hold");
}

function asCode(refusal: string): ExtendHoldCode {
  switch (refusal) {
    case "no-hold":
    case "payment-in-progress":
    case "hoarding":
    case "sales-close":
    case "no-more-extensions":
      return refusal;
    default:
      throw new Error(`unexpected refusal: ${refusal}`);
  }
}
