import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat } from "@/db/write";
import type { ApiClient } from "@/lib/accounts/api-client";
import { canSell } from "@/lib/accounts/staff-member";
import type { Booking } from "@/lib/bookings/booking";
import { type CancelRefusal, termsAt, whyNotCancellable } from "@/lib/bookings/cancellation";
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

type Input = z.output<typeof cancelTicketsInput> & {
  userId: number | null;
  client?: ApiClient | null;
  /** It was not told the link, and does so only because it sells for the theater. */
  isBySeller?: boolean;
  now: number;
};

export type CancelTicketsCode = CancelRefusal | CancelChosenCode | "not-found";

/** A customer cancels tickets of a booking: by the terms it was sold with, or up to the start and for all of it if that was changed since. */
export const cancelTickets = withInput(cancelTicketsInput, act);

async function act(
  db: Database,
  { linkToken, isBySeller = false, ...input }: Input,
): Promise<Result<Cancelled, CancelTicketsCode>> {
  const booking = await getBookingByLink(db, linkToken);
  if (!booking) return fail("not-found");
  const { createdAt, showtime } = booking;
  const terms = termsAt(booking, input.now);
  const refusal = whyNotCancellable(booking, input.now);
  if (refusal || !terms) return fail(refusal ?? "too-late");
  const isMoved = wasMovedSince(createdAt, showtime);
  const { minutesBefore = 0 } = terms;
  const inTime = sql`exists (select 1 from showtimes where id = ${showtime.showtimeId} and starts_at > ${input.now}
    and (starts_at - ${minutesBefore * MINUTE_MS} > ${input.now} or ${createdAt} <= moved_at))`;
  // once its showtime was changed, all of it goes back
  const isAll =
    terms.isWhole || (terms.basisPoints === 10_000 && terms.feeMinor === 0 && keepsNoFee(booking));
  const sameTerms = sql`${Number(isAll)} or exists (
    select 1 from showtimes where id = ${showtime.showtimeId} and moved_at is ${showtime.movedAt})`;
  const { client = null } = input;
  const isTheirs = isBySeller && client ? canSell(client, sql`${showtime.theaterId}`) : sql`1`;
  const guards = [
    assertThat("not-found", isTheirs),
    assertThat("too-late", inTime),
    assertThat("refund-changed", sameTerms),
  ];
  const reason = isMoved ? "showtime-moved" : "cancelled";
  return cancelChosen(db, { ...input, booking, terms, guards, reason, isHandedBack: false });
}

const keepsNoFee = ({ fee }: Booking) => fee === null || fee.isRefundable;
