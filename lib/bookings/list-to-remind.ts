import { and, asc, eq, gt, isNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { reminderOptOuts, reminders } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { atMinute } from "@/lib/scheduling/wall-clock";
import { type Booking, bookingRows, withTickets } from "./booking";

const AT_MINUTE = 9 * 60;
/** Later it would not help any more. */
const LEAST_BEFORE_START_MS = 30 * MINUTE_MS;
/** Who booked within that time before the reminder needs none. */
const FRESH_MS = 3 * HOUR_MS;

/** At nine in the morning of the theater's day to which a start belongs. */
export const remindedAt = (startsAt: number, clock: DayClock): number =>
  atMinute(businessDay(startsAt, clock), AT_MINUTE, clock.timeZone);

/** Bookings whose customers are to be reminded of their showtime now, each once for a start; so many at most. */
export async function listToRemind(
  db: Database,
  { now, most }: { now: number; most: number },
): Promise<Booking[]> {
  const coming = await db
    .select({
      ...{ id: showtimes.id, startsAt: showtimes.startsAt },
      ...{ timeZone: theaters.timeZone, dayTurnsMinute: theaters.dayTurnsMinute },
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        gt(showtimes.startsAt, now + LEAST_BEFORE_START_MS),
        lt(showtimes.startsAt, now + DAY_MS),
        eq(showtimes.state, "on-sale"),
      ),
    )
    .orderBy(asc(showtimes.startsAt));
  const found: Booking[] = [];
  for (const { id, startsAt, ...clock } of coming) {
    const at = remindedAt(startsAt, clock);
    if (at > now) continue;
    const rows = await bookingRows(db)
      .where(
        and(
          eq(bookings.showtimeId, id),
          isNull(bookings.cancelledAt),
          ne(orders.email, ""),
          lt(bookings.createdAt, at - FRESH_MS),
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
