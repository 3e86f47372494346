import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { endHolds, isInHand, isLive, paymentOn, removeEmptyHolds } from "@/lib/claims/hold";
import { canSellShowtime } from "@/lib/claims/list-house-seats";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { theaterOf } from "@/lib/scheduling/theater-of";

const releaseHeldNowInput = z.object({ showtimeId: rowId });

type Input = z.output<typeof releaseHeldNowInput> & { staff: StaffMember; now: number };

/** Seats that customers are choosing, of addresses as far as they are known, and the most from one of them. */
export type HeldNow = { seats: number; addresses: number; mostFromOne: number };

/** Customers' holds that are not reserved and that nobody is paying for. */
const isIdle = (showtimeId: number, now: number): SQL => sql`${holds.showtimeId} = ${showtimeId}
  and ${isLive(holds.expiresAt, now)} and ${holds.houseReason} is null and ${isInHand} and not exists (${paymentOn(sql`${holds.id}`)})`;

const byAddress = (showtimeId: number, now: number): SQL => sql`
  select count(*) as seats from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${isIdle(showtimeId, now)} and ${seatClaims.bookingId} is null
  group by coalesce(${holds.address}, '')`;

/** Nothing of a theater that the person does not run. */
export async function countHeldNow(db: Database, { staff, showtimeId, now }: Input): Promise<HeldNow> {
  const [[seats, addresses, mostFromOne] = [0, 0, 0]] = await db.values<[number, number, number]>(sql`
    select coalesce(sum(seats), 0), count(*), coalesce(max(seats), 0) from (${byAddress(showtimeId, now)})
    where ${canSellShowtime(staff, showtimeId)}`);
  return { seats, addresses, mostFromOne };
}

/** Frees what customers hold of a showtime; what they are paying for stays. */
export const releaseHeldNow = withInput(releaseHeldNowInput, act);

async function act(db: Database, { staff, showtimeId, now }: Input): Promise<Result<null, "not-found">> {
  const idle = sql`id in (select ${holds.id} from ${holds} where ${isIdle(showtimeId, now)})`;
  const written = await write(db, [
    assertThat("not-found", canSellShowtime(staff, showtimeId)),
    // first, since it tells how many there were
    db.run(sql`
      insert into audit_entries (at, user_id, theater_id, action, object_type, object_id, details)
      select ${now}, ${staff.userId}, ${theaterOf(showtimeId)}, 'showtime.holds-released', 'showtime',
        ${String(showtimeId)}, json_object('seats', coalesce(sum(seats), 0), 'addresses', count(*))
      from (${byAddress(showtimeId, now)})`),
    db.run(sql`delete from seat_claims where booking_id is null
      and hold_id in (select ${holds.id} from ${holds} where ${isIdle(showtimeId, now)})`),
    removeEmptyHolds(db, idle),
    endHolds(db, idle),
  ]);
  return written.ok ? ok(null) : written;
}
