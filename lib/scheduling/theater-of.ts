import { sql } from "drizzle-orm";

export const theaterOf = (showtimeId: number) => sql`(select theater_id from showtimes
  join screens on screens.id = showtimes.screen_id where showtimes.id = ${showtimeId})`;
