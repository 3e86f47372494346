import { type SQL, sql } from "drizzle-orm";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { isLive, paymentOn } from "./hold";

/** Seats of a showtime that are sold, held by customers, or being paid for; with those the house keeps, if asked. */
const claimsOf = (showtimeId: number, now: number, withHouse: boolean): SQL => sql`
  select 1 from ${seatClaims} join ${holds} on ${holds.id} = ${seatClaims.holdId}
  where ${seatClaims.showtimeId} = ${showtimeId}
    and (${isLive(seatClaims.expiresAt, now)} or exists (${paymentOn(sql`${seatClaims.holdId}`)}))
    ${withHouse ? sql`` : sql`and (${seatClaims.bookingId} is not null or ${holds.houseReason} is null)`}`;

/** Condition: someone has, or is about to have, a seat for it, so that what they were told must stand. */
export const hasCustomers = (showtimeId: number, now: number): SQL =>
  sql`exists (${claimsOf(showtimeId, now, false)})`;

/** Condition: a seat of it is claimed, be it by the house. */
export const hasClaims = (showtimeId: number, now: number): SQL =>
  sql`exists (${claimsOf(showtimeId, now, true)})`;
