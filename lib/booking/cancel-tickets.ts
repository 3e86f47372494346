import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { refunds } from "@/db/schema/refunds";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { sumMinor } from "@/lib/money";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { bookingCancelled } from "./booking-messages";
import { type CancelRefusal, whyNotCancellable } from "./cancellation";
import { type Booking, getBookingByLink, type Ticket } from "./queries";

export type CancelTicketsCode =
  | CancelRefusal
  | "not-found"
  | "nothing-chosen"
  | "unknown-ticket"
  | "refund-changed";

type Input = {
  /** Who has the booking's link may cancel it. */
  linkToken: string;
  ticketIds: string[];
  /** What the customer was shown. */
  expectedRefundMinor: number;
  userId: number | null;
  now: number;
};

/**
 * Cancels tickets of a booking: their seats are free to others in the same batch that writes the refund down.
 * The refund's id is null when nothing had been paid; otherwise it is to be settled with the provider.
 */
export async function cancelTickets(
  db: Database,
  input: Input,
): Promise<Result<{ refundId: string | null; refundMinor: number }, CancelTicketsCode>> {
  const booking = await getBookingByLink(db, input.linkToken);
  if (!booking) return fail("not-found");
  const refusal = whyNotCancellable(booking, input.now);
  if (refusal) return fail(refusal);
  const chosen = booking.tickets.filter((ticket) => input.ticketIds.includes(ticket.id));
  if (chosen.length === 0 && input.ticketIds.length === 0) return fail("nothing-chosen");
  if (chosen.length !== new Set(input.ticketIds).size) return fail("unknown-ticket");
  if (chosen.some((ticket) => ticket.cancelledAt !== null)) return fail("already-cancelled");
  const refundMinor = sumMinor(chosen.map((ticket) => ticket.amountMinor));
  if (refundMinor !== input.expectedRefundMinor) return fail("refund-changed");

  const refundId = refundMinor > 0 ? newId() : null;
  const written = await write(db, cancelSteps(db, { booking, chosen, refundId, refundMinor, ...input }));
  if (written.ok) return ok({ refundId, refundMinor });
  if (written.refusal === "already-cancelled" || written.refusal === "too-late") return fail(written.refusal);
  throw new Error(`unexpected refusal: ${written.refusal}`);
}

function cancelSteps(
  db: Database,
  {
    booking,
    chosen,
    refundId,
    refundMinor,
    userId,
    now,
  }: {
    booking: Booking;
    chosen: Ticket[];
    refundId: string | null;
    refundMinor: number;
    userId: number | null;
    now: number;
  },
) {
  const { showtime } = booking;
  const ticketIds = chosen.map((ticket) => ticket.id);
  const seatIds = chosen.map((ticket) => ticket.seatId);
  return [
    assertThat(
      "too-late",
      sql`exists (select 1 from showtimes
        join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
        where showtimes.id = ${showtime.showtimeId}
          and showtimes.starts_at - theaters.cancellation_cutoff_minutes * 60000 > ${now})`,
    ),
    assertThat(
      "already-cancelled",
      sql`(select count(*) from tickets where cancelled_at is null
        and id in (select value from json_each(${JSON.stringify(ticketIds)}))) = ${ticketIds.length}`,
    ),
    db.update(tickets).set({ cancelledAt: now }).where(inArray(tickets.id, ticketIds)),
    db
      .delete(seatClaims)
      .where(and(eq(seatClaims.bookingId, booking.id), inArray(seatClaims.seatId, seatIds))),
    db
      .update(bookings)
      .set({ cancelledAt: now })
      .where(
        and(
          eq(bookings.id, booking.id),
          sql`not exists (select 1 from tickets where booking_id = ${booking.id} and cancelled_at is null)`,
        ),
      ),
    ...(refundId
      ? [
          db.insert(refunds).values({
            id: refundId,
            paymentId: booking.paymentId,
            bookingId: booking.id,
            amountMinor: refundMinor,
            reason: "cancelled",
            createdAt: now,
          }),
        ]
      : []),
    post(db, bookingCancelled(booking, showtime, { ...booking, refundMinor }, chosen), now),
    audit(
      db,
      {
        userId,
        action: "booking.cancelled",
        objectId: booking.id,
        details: { tickets: ticketIds, refundMinor },
      },
      now,
    ),
  ];
}
