import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";

export type FoundBooking = Omit<Awaited<ReturnType<typeof readRows>>[number], "found">;

/** What a list says of the bookings that `page` selects: by their ids, each beside how many were found in all. */
export async function listFound(
  db: Database,
  { page, order }: { page: SQL; order: SQL },
): Promise<{ found: number; bookings: FoundBooking[] }> {
  const rows = await readRows(db, page).orderBy(order);
  return { found: rows[0]?.found ?? 0, bookings: rows.map(({ found: _, ...booking }) => booking) };
}

type Seat = { rowLabel: string; seatNumber: string; isCancelled: boolean };

const seats = sql`(
  select json_group_array(json_object(
    'rowLabel', row_label, 'seatNumber', seat_number, 'isCancelled', json(iif(cancelled_at is null, 'false', 'true'))))
  from (select * from tickets where tickets.booking_id = ${bookings.id} order by seat_id))`.mapWith(
  (text: string) => JSON.parse(text) as Seat[],
);

const readRows = (db: Database, page: SQL) =>
  db
    .select({
      found: sql<number>`shown.found`,
      seats,
      id: bookings.id,
      reference: bookings.reference,
      name: orders.name,
      email: orders.email,
      channel: orders.channel,
      currency: orders.currency,
      totalMinor: orders.totalMinor,
      createdAt: bookings.createdAt,
      cancelledAt: bookings.cancelledAt,
      startsAt: showtimes.startsAt,
      movieTitle: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      hasFailedRefund: sql<boolean>`exists (select 1 from ${refunds}
        where ${refunds.bookingId} = ${bookings.id} and ${refunds.state} = 'failed')`.mapWith(Boolean),
    })
    .from(bookings)
    .innerJoin(sql`(${page}) as shown`, sql`shown.id = bookings.id`)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId));
