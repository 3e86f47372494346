import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Whether there is a showtime of a movie that can still be booked. */
export const isOnSale = (movieId: number | AnyColumn, now: number): SQL => sql`exists (
  select 1 from showtimes where showtimes.movie_id = ${movieId} and showtimes.starts_at > ${now}
    and showtimes.state = 'on-sale')`;
