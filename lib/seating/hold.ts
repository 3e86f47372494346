import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";

/** From the first seat; later seats do not restart it. */
export const HOLD_TTL_MS = 8 * 60_000;
export const MAX_SEATS_PER_HOLD = 10;
/** Unsold seats that one person may claim across all showtimes, and one browser whoever signs in there. */
export const MAX_SEATS_PER_PERSON = 20;
/** Unsold seats across all showtimes that may be claimed from one address: a school, an office, a mobile network. */
export const MAX_SEATS_PER_ADDRESS = 200;

/** What "I need more time" adds, and how often: ten times at least, by WCAG 2.2.1. */
export const EXTENSION_MS = HOLD_TTL_MS / 2;
const EXTENSIONS = 10;
/** However it is extended, a hold ends this long after its first seat. */
export const LONGEST_HOLD_MS = HOLD_TTL_MS + EXTENSIONS * EXTENSION_MS;

/**
 * House seats stay blocked until somebody releases them, however the showtime is moved. A blocked seat is a claim like a
 * customer's, so nobody else can have it, but its hold has a reason and belongs to nobody's browser or account.
 */
export const HOUSE_UNTIL = NEVER - 1;

/**
 * The one predicate of expiry, for holds and for claims: live while `expiresAt` is after now. A sold claim never
 * expires. Nothing sweeps; stale rows stay until someone claims over them.
 */
export const isLive = (expiresAt: AnyColumn, now: number): SQL => sql`${expiresAt} > ${now}`;

/** A hold is a person's own by their account, or by their browser while they are a guest; the house's is nobody's. */
export const isHeldBy = ({ visitorId, userId }: Holder): SQL =>
  userId === null
    ? sql`(${holds.visitorId} = ${visitorId} and ${holds.userId} is null and ${holds.houseReason} is null)`
    : sql`(${holds.userId} = ${userId} and ${holds.houseReason} is null)`;

/** The live hold of a person on a showtime, as a subquery of its id and expiry. */
export const liveHoldOf = (holder: Holder, showtimeId: number, now: number): SQL => sql`
  select ${holds.id} as id, ${holds.expiresAt} as expires_at from ${holds}
  where ${holds.showtimeId} = ${showtimeId} and ${isLive(holds.expiresAt, now)} and ${isHeldBy(holder)}
  order by ${holds.createdAt} desc limit 1`;

/** A payment under way: until it is answered the seats of its hold stay as they are. */
export const paymentOn = (holdId: SQL): SQL =>
  sql`select 1 from ${payments} where ${payments.holdId} = ${holdId} and ${payments.state} in ('started', 'pending', 'captured')`;

/** How many unsold seats a person has, or their browser whoever signed in there, whichever is more. */
export const seatsHeldBy = (holder: Holder, now: number): SQL => sql`
  select max(total(${isHeldBy(holder)}), total(${holds.visitorId} = ${holder.visitorId}))
  from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${isLive(holds.expiresAt, now)} and (${isHeldBy(holder)} or ${holds.visitorId} = ${holder.visitorId})
    and ${seatClaims.bookingId} is null and ${holds.houseReason} is null`;

export const seatsHeldFrom = (address: string, now: number): SQL => sql`
  select count(*) from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${holds.address} = ${address} and ${isLive(holds.expiresAt, now)} and ${seatClaims.bookingId} is null`;
