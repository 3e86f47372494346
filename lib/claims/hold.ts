import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { ENDED, holds } from "@/db/schema/holds";
import { listed, payments, UNDER_WAY } from "@/db/schema/payments";
import type { GivenHolder } from "@/lib/accounts/holder";

/**
 * House seats stay blocked until somebody releases them, however the showtime is moved. A blocked seat is a claim like a
 * customer's, so nobody else can have it, but its hold has a reason and belongs to nobody's browser or account.
 */
export const HOUSE_UNTIL = NEVER - 1;

/** What the database says of seats that are claimed, and what it means. */
export const CLAIM_CONSTRAINTS = {
  "unique:seat_claims": "seats-taken",
  seat_of_another_layout: "unknown-seat",
} as const;

/**
 * The one predicate of expiry, for holds and for claims: live while `expiresAt` is after now. A sold claim never
 * expires. Nothing sweeps by the clock; stale claims stay until someone claims over them.
 */
export const isLive = (expiresAt: AnyColumn, now: Given<number>): SQL => sql`${expiresAt} > ${now}`;

/** What a person holds and may choose with: their own, unless its seats are reserved or offered. */
export const isHeldBy = (holder: GivenHolder): SQL => sql`(${isOwnedBy(holder)} and ${isInHand})`;

/** Its seats are being chosen or paid for, and not reserved or offered. */
export const isInHand: SQL = sql`(${holds.reservedAt} is null and ${holds.offeredAt} is null)`;

/** A hold is a person's own by their account, or by their browser while they are a guest; the house's is nobody's. */
export const isOwnedBy = ({ visitorId, userId }: GivenHolder): SQL =>
  userId === null
    ? sql`(${holds.visitorId} = ${visitorId} and ${holds.userId} is null and ${holds.houseReason} is null)`
    : sql`(${holds.userId} = ${userId} and ${holds.houseReason} is null)`;

/**
 * The live hold of a person on a showtime, as a subquery of its id and expiry. It is looked for among all that the person
 * holds (the plus keeps the showtime's index out of it): in a rush those of the showtime are many.
 */
export const liveHoldOf = (holder: GivenHolder, showtimeId: Given<number>, now: Given<number>): SQL => sql`
  select ${holds.id} as id, ${holds.expiresAt} as expires_at from ${holds}
  where +${holds.showtimeId} = ${showtimeId} and ${isLive(holds.expiresAt, now)} and ${isHeldBy(holder)}
  order by ${holds.createdAt} desc limit 1`;

/** A payment under way: until it is answered the seats of its hold stay as they are. */
export const paymentOn = (holdId: SQL): SQL =>
  sql`select 1 from ${payments} where ${payments.holdId} = ${holdId} and ${payments.state} in ${listed(UNDER_WAY)}`;

/** How many unsold seats a person has, or their browser whoever signed in there, whichever is more. */
export const seatsHeldBy = (holder: GivenHolder, now: Given<number>): SQL => {
  const isOfBrowser = sql`${holds.visitorId} = ${holder.visitorId}`;
  const seats = (count: SQL, whose: SQL) => sql`
    select ${count} from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
    where ${isLive(holds.expiresAt, now)} and ${whose}
      and ${seatClaims.bookingId} is null and ${holds.houseReason} is null and ${isInHand}`;
  if (holder.userId === null) return seats(sql`count(*)`, isOfBrowser);
  const isOwn = isHeldBy(holder);
  return seats(sql`max(total(${isOwn}), total(${isOfBrowser}))`, sql`(${isOwn} or ${isOfBrowser})`);
};

/** How many unsold seats a program has for all its customers together. */
export const seatsHeldByClient = (clientId: Given<number>, now: Given<number>): SQL => sql`
  select count(*) from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${holds.clientId} = ${clientId} and ${isLive(holds.expiresAt, now)} and ${seatClaims.bookingId} is null
    and ${isInHand}`;

/** The step that ends holds before their time, for good; `which` is a condition on `holds`. It frees no seats. */
export const endHolds = (db: Database, which: SQL) =>
  db.run(sql`update holds set expires_at = ${ENDED} where ${which}`);

/** The step that removes those of them without seats that nothing was ever ordered for. */
export const removeEmptyHolds = (db: Database, which: SQL) =>
  db.run(sql`delete from holds where ${which}
    and not exists (select 1 from seat_claims where hold_id = holds.id)
    and not exists (select 1 from orders where hold_id = holds.id)`);
