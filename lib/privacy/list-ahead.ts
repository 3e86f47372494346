import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { translated } from "@/lib/translations/translated";
import { isTheirOrder, isTheirTransfer, type PersonTraces } from "./traces";

const AHEAD_AS = ["booking", "reservation", "received"] as const;

/** What somebody has ahead of them: seats they bought, reserved, or were passed a ticket for. */
export type Ahead = {
  is: (typeof AHEAD_AS)[number];
  /** The secret of its link, of the kind that `is` has. */
  token: string;
  movieTitle: string;
  theaterName: string;
  timeZone: string;
  startsAt: number;
  seats: number;
};

/** The soonest first; cancelled and given up ones are none. */
export async function listAhead(db: Database, person: PersonTraces, now: number): Promise<Ahead[]> {
  const rows = await db.values<[Ahead["is"], string, string, string, string, number, number]>(sql`
    with ahead ("is", token, showtime_id, seats) as (
      select 'booking', bookings.link_token, bookings.showtime_id,
        (select count(*) from tickets where tickets.booking_id = bookings.id and tickets.cancelled_at is null)
      from orders join bookings on bookings.order_id = orders.id
      where bookings.cancelled_at is null and ${isTheirOrder(person)}
      union all select 'reservation', reservations.link_token, reservations.showtime_id,
        (select count(*) from order_lines where order_lines.order_id = orders.id and order_lines.kind = 'ticket')
      from orders join reservations on reservations.order_id = orders.id
      where reservations.ended_at is null and reservations.until > ${now} and ${isTheirOrder(person)}
        and not exists (select 1 from bookings where bookings.order_id = orders.id)
      union all select 'received', ticket_transfers.holder_token, tickets.showtime_id, 1
      from ticket_transfers join tickets on tickets.id = ticket_transfers.ticket_id
      where ticket_transfers.accepted_at is not null and tickets.cancelled_at is null and ${isTheirTransfer(person)})
    select ahead."is", ahead.token, ${translated("movie.title", sql`movies.id`, sql`movies.title`)},
      theaters.name, theaters.time_zone, showtimes.starts_at, ahead.seats
    from ahead join showtimes on showtimes.id = ahead.showtime_id join movies on movies.id = showtimes.movie_id
    join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
    where showtimes.starts_at > ${now} and showtimes.state <> 'cancelled'
    order by showtimes.starts_at, ahead.token limit 100`);
  return rows.map(([is, token, movieTitle, theaterName, timeZone, startsAt, seats]) => ({
    ...{ is, token, movieTitle, theaterName, timeZone, startsAt, seats },
  }));
}
