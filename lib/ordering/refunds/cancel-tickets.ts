import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat } from "@/db/write";
import { type CancelRefusal, whyNotCancellable } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { MINUTE_MS } from "@/lib/clock-units";
import { fail, type Result } from "@/lib/result";
import { wasMovedSince } from "@/lib/scheduling/showtime-details";
import { type CancelChosenCode, type Cancelled, cancelChosen } from "./cancel-chosen";

export type CancelTicketsCode = CancelRefusal | CancelChosenCode | "not-found";

type Input = {
  /** Who has the booking's link may cancel it. */
  linkToken: string;
  ticketIds: string[];
  /** What the customer was shown. */
  expectedRefundMinor: number;
  userId: number | null;
  now: number;
};

/** A customer cancels tickets of a booking: up to the theater's cut-off, or up to the start if it was changed since. */
export async function cancelTickets(
  db: Database,
  { linkToken, ...input }: Input,
): Promise<Result<Cancelled, CancelTicketsCode>> {
  const booking = await getBookingByLink(db, linkToken);
  if (!booking) return fail("not-found");
  const refusal = whyNotCancellable(booking, input.now);
  if (refusal) return fail(refusal);
  const inTime = sql`exists (select 1 from showtimes
    join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
    where showtimes.id = ${booking.showtime.showtimeId} and showtimes.starts_at > ${input.now}
      and (showtimes.starts_at - theaters.cancellation_cutoff_minutes * ${MINUTE_MS} > ${input.now}
        or ${booking.createdAt} <= showtimes.moved_at))`;
  const guards = [assertThat("too-late", inTime)];
  const reason = wasMovedSince(booking.createdAt, booking.showtime) ? "showtime-moved" : "cancelled";
  return cancelChosen(db, { ...input, booking, guards, reason, isHandedBack: false });
}
