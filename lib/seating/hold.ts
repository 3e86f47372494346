import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { holds } from "@/db/schema/holds";
import type { Holder } from "@/lib/accounts/holder";

/** From the first seat; later seats do not restart it. */
export const HOLD_TTL_MS = 8 * 60_000;
export const MAX_SEATS_PER_HOLD = 10;
/** Unsold seats that one person may claim across all showtimes. */
export const MAX_SEATS_PER_PERSON = 20;

/**
 * The one predicate of expiry, for holds and for claims: live while `expiresAt` is after now. A sold claim never
 * expires. Nothing sweeps; stale rows stay until someone claims over them.
 */
export const isLive = (expiresAt: AnyColumn, now: number): SQL => sql`${expiresAt} > ${now}`;

/** A hold is a person's own by their account, or by their browser while they are a guest. */
export const isHeldBy = ({ visitorId, userId }: Holder): SQL =>
  userId === null
    ? sql`(${holds.visitorId} = ${visitorId} and ${holds.userId} is null)`
    : sql`(${holds.userId} = ${userId})`;

/** The live hold of a person on a showtime, as a subquery of its id and expiry. */
export const liveHoldOf = (holder: Holder, showtimeId: number, now: number): SQL => sql`
  select ${holds.id} as id, ${holds.expiresAt} as expires_at from ${holds}
  where ${holds.showtimeId} = ${showtimeId} and ${isLive(holds.expiresAt, now)} and ${isHeldBy(holder)}
  order by ${holds.createdAt} desc limit 1`;
