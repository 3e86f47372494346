import { type SQL, sql } from "drizzle-orm";

/** Condition on `seat_claims`: the seat is the house's, and not sold. */
export const isHouseSeat = (showtimeId: number): SQL => sql`booking_id is null
  and hold_id in (select id from holds where showtime_id = ${showtimeId} and house_reason is not null)`;
