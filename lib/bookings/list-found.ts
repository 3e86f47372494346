import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";

export type FoundBooking = Awaited<ReturnType<typeof readRows>>[number] & {
  seats: { rowLabel: string; seatNumber: string; isCancelled: boolean }[];
};

/** What a list says of these bookings, in the order of their ids. */
export async function listFound(db: Database, ids: string[]): Promise<FoundBooking[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await readRows(db, ids)).map((row) => [row.id, row]));
  const seats = await db
    .select({
      bookingId: tickets.bookingId,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      isCancelled: sql<boolean>`${tickets.cancelledAt} is not null`.mapWith(Boolean),
    })
    .from(tickets)
    .where(inArray(tickets.bookingId, ids))
    .orderBy(asc(tickets.seatId));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ ...row, seats: seats.filter(({ bookingId }) => bookingId === id) }] : [];
  });
}

const readRows = (db: Database, ids: string[]) =>
  db
    .select({
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
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(inArray(bookings.id, ids));
