import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isTheirOrder, isTheirTransfer, type PersonTraces } from "./traces";

export type Visit = {
  title: string;
  year: number | null;
  director: string | null;
  startsAt: number;
  timeZone: string;
};

/**
 * The showtimes that somebody has seen, one row each however many seats they had, the first first: a ticket of theirs was
 * let in. Where a door scanned nobody it cannot tell who came, and a good ticket of a showtime that is over counts. A ticket
 * that was passed on is the friend's visit.
 */
export async function listVisits(db: Database, person: PersonTraces, now: number): Promise<Visit[]> {
  const rows = await db.values<[string, number | null, string | null, number, string]>(sql`
    with theirs (id) as (
      select tickets.id from orders join bookings on bookings.order_id = orders.id
      join tickets on tickets.booking_id = bookings.id
      where ${isTheirOrder(person)} and not exists (select 1 from ticket_transfers
        where ticket_transfers.ticket_id = tickets.id and ticket_transfers.accepted_at is not null)
      union select ticket_transfers.ticket_id from ticket_transfers
      where ticket_transfers.accepted_at is not null and ${isTheirTransfer(person)})
    select distinct movies.title, movies.year, movies.director, showtimes.starts_at, theaters.time_zone
    from theirs join tickets on tickets.id = theirs.id join showtimes on showtimes.id = tickets.showtime_id
    join movies on movies.id = showtimes.movie_id join screens on screens.id = showtimes.screen_id
    join theaters on theaters.id = screens.theater_id
    where tickets.cancelled_at is null and showtimes.state <> 'cancelled' and (tickets.admitted_at is not null
      or (showtimes.ends_at <= ${now} and not exists (
        select 1 from scans where scans.showtime_id = showtimes.id and scans.outcome = 'admitted')))
    order by showtimes.starts_at, movies.title`);
  return rows.map(([title, year, director, startsAt, timeZone]) => ({
    ...{ title, year, director, startsAt, timeZone },
  }));
}
