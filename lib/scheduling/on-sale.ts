import { type SQL, sql } from "drizzle-orm";
import type { Given } from "@/db/prepared";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";

/** When sales of a showtime close, as a column of a query that joins its theater. */
export const salesCloseAt = sql<number>`${showtimes.startsAt} - ${theaters.salesCloseMinutes} * ${MINUTE_MS}`;

const withTheater = sql`${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
  join ${theaters} on ${theaters.id} = ${screens.theaterId} join ${movies} on ${movies.id} = ${showtimes.movieId}`;

/** Until when a showtime sells, as a subquery; null for one that does not, or whose movie nobody is shown. */
export const sellsUntil = (showtimeId: Given<number>): SQL => sql`(
  select ${salesCloseAt} from ${withTheater}
  where ${showtimes.id} = ${showtimeId} and ${showtimes.state} = 'on-sale' and ${movies.status} <> 'draft')`;

/** Whether a showtime sells at that moment: on sale, and its theater's sales have not closed. */
export const isOnSale = (showtimeId: Given<number>, now: Given<number>): SQL =>
  sql`coalesce(${sellsUntil(showtimeId)} > ${now}, 0)`;
