import { inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { isRefundConfirmed } from "@/lib/accounts/second-step/confirmed";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { noteStep } from "@/lib/bookings/add-note";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { refundableLines, refundableMinor } from "@/lib/bookings/cancellation";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { amountMinor, publicId } from "@/lib/input/ids";
import { text } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { sumMinor } from "@/lib/money";
import { isHandedOver, isPaidAtTill } from "@/lib/orders/paid-at-till";
import { creditsOf, type PlannedRefund, planRefunds } from "@/lib/orders/plan-refunds";
import { refundSteps } from "@/lib/orders/refund-steps";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { handedBackStep } from "@/lib/shifts/drawer-steps";
import type { Cancelled } from "./cancel-chosen";

const refundTicketsInput = z.object({
  bookingId: publicId,
  ticketIds: listOf(publicId, 100),
  /** What the person was shown. */
  expectedRefundMinor: amountMinor,
  /** Kept as a note. */
  reason: text(500, 1),
});

type Input = z.output<typeof refundTicketsInput> & { staff: StaffMember; now: number };

export type RefundTicketsCode =
  | "not-found"
  | "nothing-chosen"
  | "unknown-ticket"
  | "already-cancelled"
  | "nothing-left"
  | "refund-changed"
  | "more-than-paid"
  | "confirm-it-is-you";

/**
 * Refunds what was paid for tickets that stay good: when the picture failed, or somebody was taken ill. Before and
 * after the showtime, but never twice for one ticket, and never more than was paid.
 */
export const refundTickets = withInput(refundTicketsInput, act);

async function act(db: Database, input: Input): Promise<Result<Cancelled, RefundTicketsCode>> {
  const { staff, bookingId, ticketIds } = input;
  const booking = await getBookingForStaff(db, { staff, bookingId });
  if (!booking) return fail("not-found");
  if (ticketIds.length === 0) return fail("nothing-chosen");
  const chosen = booking.tickets.filter(({ id }) => ticketIds.includes(id));
  if (chosen.length !== new Set(ticketIds).size) return fail("unknown-ticket");
  if (chosen.some(({ cancelledAt }) => cancelledAt !== null)) return fail("already-cancelled");
  const refundMinor = refundableMinor(chosen);
  if (refundMinor === 0) return fail("nothing-left");
  if (refundMinor !== input.expectedRefundMinor) return fail("refund-changed");

  const planned = await planRefunds(db, booking.orderId, refundableLines(chosen));
  if (sumMinor(planned.map(({ amountMinor }) => amountMinor)) !== refundMinor) return fail("more-than-paid");
  const steps = goodwillSteps(db, { ...input, booking, chosen, planned, refundMinor });
  const written = await write(db, EXCEEDED, steps);
  return written.ok ? ok({ refundIds: planned.map(({ id }) => id), refundMinor }) : written;
}

const EXCEEDED = { refund_exceeds_payment: "more-than-paid", refund_exceeds_line: "more-than-paid" } as const;

type Refund = Input & { booking: Booking; chosen: Ticket[]; planned: PlannedRefund[]; refundMinor: number };

function goodwillSteps(db: Database, { booking, chosen, planned, refundMinor, ...input }: Refund) {
  const { staff, bookingId, reason, now } = input;
  const { showtime, orderId } = booking;
  const ids = chosen.map(({ id }) => id);
  const isChosen = inArray(tickets.id, ids);
  const isHandedBack = isPaidAtTill(booking.paidWith);
  return [
    assertThat("not-found", canManage(staff, sql`${showtime.theaterId}`)),
    assertThat(
      "confirm-it-is-you",
      isRefundConfirmed(staff, { theaterId: showtime.theaterId, refundMinor }, now),
    ),
    assertThat(
      "refund-changed",
      sql`(select sum(${tickets.paidMinor} - ${tickets.goodwillMinor}) from ${tickets}
        where ${isChosen} and ${isNull(tickets.cancelledAt)}) = ${refundMinor}`,
    ),
    db
      .update(tickets)
      .set({ goodwillMinor: sql`${tickets.paidMinor}` })
      .where(isChosen),
    ...refundSteps(db, {
      ...{ orderId, bookingId, theater: showtime, reason: "by-staff", planned, isHandedBack, now },
    }),
    handedBackStep(db, { staff, refundIds: planned.map(({ id }) => id), now }),
    noteStep(db, { staff, bookingId, text: reason, now }),
    ...(booking.email
      ? [
          post(
            db,
            {
              kind: "booking-refunded",
              ...{ to: booking.email, language: booking.language, bookingId },
              payload: {
                ...{ ...booking, currency: showtime.currency, seats: chosen, refundMinor },
                ...{ isHandedBack: isHandedOver(planned, isHandedBack), credits: creditsOf(planned) },
              },
            },
            now,
          ),
        ]
      : []),
    audit(
      db,
      {
        by: staff,
        theaterId: showtime.theaterId,
        action: "booking.refunded",
        objectId: bookingId,
        details: { tickets: ids, currency: showtime.currency, refundMinor, reason },
      },
      now,
    ),
  ];
}
