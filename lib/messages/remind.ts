import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reminderOptOuts, reminders, ticketReminders } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import type { TransferredTicket } from "@/lib/bookings/transfers/get-offer";
import { post } from "@/lib/outbox";

/** Of tickets of a booking that its buyer shows: neither cancelled nor passed on. */
const SHOWN = sql`tickets.cancelled_at is null and not exists (
  select 1 from ticket_transfers where ticket_id = tickets.id and accepted_at is not null)`;

/** Of what still stands: the booking, its seats, the start, and that nobody has said no meanwhile. */
export async function remind(db: Database, booking: Booking, now: number): Promise<boolean> {
  const { id: bookingId, email: to, language, showtime, tickets } = booking;
  const { startsAt } = showtime;
  const seats = tickets.filter(isBuyersToShow);
  const written = await write(db, { "unique:reminders": "reminded" }, [
    db.insert(reminders).values({ bookingId, startsAt, postedAt: now }),
    assertThat(
      "not-so",
      sql`exists (select 1 from bookings join showtimes on showtimes.id = bookings.showtime_id
        where bookings.id = ${bookingId} and bookings.cancelled_at is null and ${isStill(startsAt)})`,
    ),
    // what was passed on or cancelled since it was read is not theirs to be reminded of; no seat comes back
    assertThat(
      "other-seats",
      sql`(select count(*) from tickets where booking_id = ${bookingId} and ${SHOWN}) = ${seats.length}`,
    ),
    assertThat("opted-out", wantsReminders(to)),
    post(
      db,
      {
        kind: "reminder",
        ...{ to, language, bookingId, notAfter: startsAt },
        payload: { ...booking, showtime, seats },
      },
      now,
    ),
  ]);
  return written.ok;
}

/** The same of a ticket that was passed on: its holder, by the link that they alone have. */
export async function remindHolder(db: Database, held: TransferredTicket, now: number): Promise<boolean> {
  const { id: transferId, acceptedEmail: to, reference, holderToken } = held;
  if (!to || !reference || !holderToken) return false;
  const { language, bookingId, showtime, rowLabel, seatNumber } = held;
  const { startsAt } = showtime;
  const written = await write(db, { "unique:ticket_reminders": "reminded" }, [
    db.insert(ticketReminders).values({ transferId, startsAt, postedAt: now }),
    assertThat(
      "not-so",
      sql`exists (select 1 from ticket_transfers join tickets on tickets.id = ticket_transfers.ticket_id
        join showtimes on showtimes.id = tickets.showtime_id
        where ticket_transfers.id = ${transferId} and ticket_transfers.accepted_at is not null
          and tickets.cancelled_at is null and ${isStill(startsAt)})`,
    ),
    assertThat("opted-out", wantsReminders(to)),
    post(
      db,
      {
        kind: "ticket-reminder",
        ...{ to, language, bookingId, notAfter: startsAt },
        payload: { reference, holderToken, showtime, seats: [{ rowLabel, seatNumber }] },
      },
      now,
    ),
  ]);
  return written.ok;
}

const isStill = (startsAt: number): SQL =>
  sql`showtimes.starts_at = ${startsAt} and showtimes.state = 'on-sale'`;

const wantsReminders = (address: string): SQL =>
  sql`not ${hasRow(reminderOptOuts, eq(reminderOptOuts.address, address))}`;
