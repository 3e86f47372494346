import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { reminderOptOuts, reminders } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { type Booking, bookingRows, withTickets } from "./booking";
import { listRemindedShowtimes } from "./list-reminded-showtimes";

/** Bookings whose customers are to be reminded of their showtime now, each once for a start; so many at most. */
export async function listToRemind(
  db: Database,
  { now, most }: { now: number; most: number },
): Promise<Booking[]> {
  const found: Booking[] = [];
  for (const { id, startsAt, hadBefore } of await listRemindedShowtimes(db, now)) {
    const rows = await bookingRows(db)
      .where(
        and(
          eq(bookings.showtimeId, id),
          isNull(bookings.cancelledAt),
          ne(orders.email, ""),
          lt(bookings.createdAt, hadBefore),
          sql`not exists (select 1 from ${reminders} where ${reminders.bookingId} = ${bookings.id}
            and ${reminders.startsAt} = ${startsAt})`,
          // who has passed on all of it does not come
          sql`exists (select 1 from tickets where tickets.booking_id = ${bookings.id} and tickets.cancelled_at is null
            and not exists (select 1 from ticket_transfers where ticket_id = tickets.id and accepted_at is not null))`,
          sql`not exists (select 1 from ${reminderOptOuts} where ${reminderOptOuts.address} = ${orders.email})`,
        ),
      )
      .limit(most - found.length);
    found.push(...(await withTickets(db, rows)));
    if (found.length >= most) break;
  }
  return found;
}
