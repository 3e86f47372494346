import { eq, ne, type SQL, sql } from "drizzle-orm";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { type Acting, canScan } from "@/lib/accounts/staff-member";

/** The theater of a showtime, as part of a query. */
export const theaterOf = (showtimeId: number): SQL<number> => sql<number>`(
  select screens.theater_id from showtimes join screens on screens.id = showtimes.screen_id
  where showtimes.id = ${showtimeId})`;

/** Condition: the showtime has a door that this person keeps. A draft has none. */
export const canScanShowtime = (staff: Acting, showtimeId: number): SQL => sql`(
  ${hasRow(showtimes, eq(showtimes.id, showtimeId), ne(showtimes.state, "draft"))}
  and ${canScan(staff, theaterOf(showtimeId))})`;
