import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { isStandingDouble } from "./doubles";

const countOf = (condition: SQL) =>
  sql<number>`(select count(*) from ${tickets} where ${tickets.showtimeId} = ${showtimes.id}
    and ${tickets.cancelledAt} is null and ${condition})`;

export const doorRows = (db: Database) =>
  db
    .select({
      id: showtimes.id,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      state: showtimes.state,
      format: showtimes.format,
      movieTitle: movies.title,
      certificate: movies.certificate,
      screenName: screens.name,
      theaterId: theaters.id,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      sold: countOf(sql`1`),
      admitted: countOf(sql`${tickets.admittedAt} is not null`),
      passedOn: countOf(sql`exists (select 1 from ticket_transfers where ticket_id = ${tickets.id}
        and accepted_at is not null)`),
      cancelled: sql<number>`(select count(*) from ${tickets} where ${tickets.showtimeId} = ${showtimes.id}
        and ${tickets.cancelledAt} is not null)`,
      doubles: sql<number>`(select count(distinct coalesce(s.ticket_id, s.id)) from scans as s
        where s.showtime_id = ${showtimes.id} and ${isStandingDouble(sql`s`)})`,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

/** A showtime with its door: `sold` tickets are good, `admitted` of them are in. */
export type Door = Awaited<ReturnType<typeof doorRows>>[number];
