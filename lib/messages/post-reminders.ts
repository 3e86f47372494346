import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reminderOptOuts, reminders } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { listToRemind } from "@/lib/bookings/list-to-remind";
import { post } from "@/lib/outbox";

const AT_ONCE = 100;
/** What is left over then is for the next time. */
const MOST_ROUNDS = 50;

/** Puts the reminders that are due into the outbox; answers how many. */
export async function postReminders(db: Database, { now }: { now: number }): Promise<number> {
  let posted = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await listToRemind(db, { now, most: AT_ONCE });
    for (const booking of due) if (await remind(db, booking, now)) posted++;
    if (due.length < AT_ONCE) break;
  }
  return posted;
}

/** Of what still stands: the booking, the start, and that nobody has said no meanwhile. */
export async function remind(db: Database, booking: Booking, now: number): Promise<boolean> {
  const { id: bookingId, email: to, language, showtime, tickets } = booking;
  const { startsAt } = showtime;
  const seats = tickets.filter(isBuyersToShow);
  const written = await write(db, { "unique:reminders": "reminded" }, [
    db.insert(reminders).values({ bookingId, startsAt, postedAt: now }),
    assertThat(
      "not-so",
      sql`exists (select 1 from bookings join showtimes on showtimes.id = bookings.showtime_id
        where bookings.id = ${bookingId} and bookings.cancelled_at is null
        and showtimes.starts_at = ${startsAt} and showtimes.state = 'on-sale')`,
    ),
    assertThat("opted-out", sql`not ${hasRow(reminderOptOuts, eq(reminderOptOuts.address, to))}`),
    post(
      db,
      {
        kind: "reminder",
        to,
        language,
        bookingId,
        notAfter: startsAt,
        payload: { ...booking, showtime, seats },
      },
      now,
    ),
  ]);
  return written.ok;
}
