import type { Booking, Ticket } from "@/lib/bookings/booking";
import { refundableMinor, whyNotCancellableByStaff } from "@/lib/bookings/cancellation";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { formatTime } from "@/lib/zoned-time";
import { TicketActions } from "./ticket-actions";

/** The tickets of a booking, to be chosen for what can be done with them. */
export function TicketChoice({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, tickets, fee } = booking;
  return (
    <section aria-labelledby="tickets">
      <h2 id="tickets" className="mb-2 font-display text-xl">
        Tickets
      </h2>
      <TicketActions
        bookingId={booking.id}
        currency={showtime.currency}
        fee={fee}
        canCancel={whyNotCancellableByStaff(booking, now) === null}
        atTillMinor={
          isPaidAtTill(booking.paidWith)
            ? // what goes back goes back to the till first, and then on the voucher
              Math.max(0, booking.totalMinor - booking.voucherMinor - booking.refundedMinor)
            : null
        }
        tickets={tickets.map((ticket) => ({
          id: ticket.id,
          seat: `Row ${ticket.rowLabel}, seat ${ticket.seatNumber}`,
          kind: `${ticket.ticketType}, ${SEAT_TYPE_NAMES[ticket.seatType].toLowerCase()}`,
          paidMinor: ticket.paidMinor,
          cancelledAt: ticket.cancelledAt,
          leftMinor: refundableMinor([ticket]),
          state: stateOf(ticket, showtime.timeZone),
        }))}
      />
    </section>
  );
}

function stateOf({ cancelledAt, admittedAt, goodwillMinor, transfer }: Ticket, timeZone: string): string {
  if (cancelledAt !== null) return "cancelled";
  const words = [
    admittedAt !== null && `let in at ${formatTime(admittedAt, timeZone)}`,
    goodwillMinor > 0 && "refunded",
    transfer &&
      (transfer.acceptedAt === null ? "offered to a friend" : `passed on to ${transfer.acceptedName}`),
  ];
  return words.filter(Boolean).join(", ");
}
