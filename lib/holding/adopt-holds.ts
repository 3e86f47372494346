import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { write } from "@/db/write";
import { endHolds, isInHand, isLive, paymentOn, removeEmptyHolds } from "@/lib/claims/hold";
import { MAX_SEATS_PER_PERSON } from "@/lib/claims/hold-limits";

type Input = {
  visitorId: string;
  /** What their browser is called from now on. */
  becomes?: string;
  userId: number | SQL;
  now: number;
};

/**
 * What a guest holds or is paying for is theirs still after signing in. Where the account holds seats of the same
 * showtime from elsewhere, the guest's choice stands and the account's is let go, unless it is being paid for. A
 * guest's hold without seats is no choice: then the account's stands. Both together are no more seats than one person
 * may have: the older ones beyond that are let go. Where they stand in a waiting room they stand still.
 */
export async function adoptHolds(db: Database, { visitorId, becomes, userId, now }: Input): Promise<void> {
  // what is reserved is out of anybody's hands
  const live = sql`${isLive(holds.expiresAt, now)} and ${isInHand}`;
  const guests = sql`visitor_id = ${visitorId} and user_id is null and house_reason is null`;
  const hasSeats = sql`exists (select 1 from seat_claims where hold_id = holds.id)`;
  const isPaidFor = sql`exists (${paymentOn(sql`holds.id`)})`;
  const chosen = sql`select showtime_id from holds where ${guests} and ${live} and ${hasSeats}`;
  const accounts = sql`select showtime_id from holds where user_id = ${userId} and ${live}`;
  const older = sql`select id from holds where user_id = ${userId} and ${live} and showtime_id in (${chosen})
    and not ${isPaidFor}`;
  await write(db, [
    db.run(sql`delete from seat_claims where booking_id is null and hold_id in (${older})`),
    removeEmptyHolds(db, sql`id in (${older})`),
    endHolds(db, sql`id in (${older})`),
    removeEmptyHolds(db, sql`${guests} and ${live} and showtime_id in (${accounts})`),
    endHolds(db, sql`${guests} and ${live} and not ${hasSeats} and showtime_id in (${accounts})`),
    db.run(sql`update holds set user_id = ${userId} where ${guests} and (${live} or ${isPaidFor})`),
    db.run(
      sql`delete from seat_claims where booking_id is null and hold_id in (${beyondCap(visitorId, userId, live)})`,
    ),
    ...(becomes === undefined ? [] : [movePlaces(db, { visitorId, becomes, now })]),
  ]);
}

const movePlaces = (db: Database, { visitorId, becomes, now }: Required<Omit<Input, "userId">>) =>
  db.run(sql`update waiting_places set visitor_id = ${becomes} where visitor_id = ${visitorId}
    and showtime_id in (select showtime_id from waiting_rooms
      cross join showtimes on showtimes.id = showtime_id where starts_at > ${now})`);

/**
 * The holds that make up more seats than one person may have: what is paid for counts first and stays, then what was
 * chosen in this browser, the newest first.
 */
const beyondCap = (visitorId: string, userId: number | SQL, live: SQL): SQL => sql`
  select id from (
    select id, is_paid, sum(seats) over (
      order by is_paid desc, visitor_id = ${visitorId} desc, created_at desc, id rows unbounded preceding) as running
    from (
      select holds.*, exists (${paymentOn(sql`holds.id`)}) as is_paid,
        (select count(*) from seat_claims where hold_id = holds.id and booking_id is null) as seats
      from holds where user_id = ${userId} and ${live}))
  where running > ${MAX_SEATS_PER_PERSON} and not is_paid`;
