import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat } from "@/db/write";
import { type CancelRefusal, whyNotCancellable } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { MINUTE_MS } from "@/lib/clock-units";
import { amountMinor, publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { fail, type Result } from "@/lib/result";
import { wasMovedSince } from "@/lib/scheduling/showtime-details";
import { type CancelChosenCode, type Cancelled, cancelChosen } from "./cancel-chosen";

const cancelTicketsInput = z.object({
  /** Who has the booking's link may cancel it. */
  linkToken: publicId,
  ticketIds: listOf(publicId, 100),
  /** What the customer was shown. */
  expectedRefundMinor: amountMinor,
});

type Input = z.output<typeof cancelTicketsInput> & { userId: number | null; now: number };

export type CancelTicketsCode = CancelRefusal | CancelChosenCode | "not-found";

/** A customer cancels tickets of a booking: up to the theater's cut-off, or up to the start if it was changed since. */
export const cancelTickets = withInput(cancelTicketsInput, act);

async function act(
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
