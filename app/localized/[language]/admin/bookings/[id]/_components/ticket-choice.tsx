import type { Booking, Ticket } from "@/lib/bookings/booking";
import { refundableMinor, whyNotCancellableByStaff } from "@/lib/bookings/cancellation";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { formatTime } from "@/lib/zoned-time";
import { TicketActions } from "./ticket-actions";

/** The tickets of a booking, to be chosen for what can be done with them. */
export function TicketChoice({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, tickets, fee } = booking;
  return (
    <section aria-labelledby="tickets">
      <h2 id="tickets" className="mb-2 font-display text-xl">
        {t("bookings.tickets.title")}
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
          seat: t("bookings.tickets.seat", { row: ticket.rowLabel, number: ticket.seatNumber }),
          kind: t("bookings.tickets.kind", { ticketType: ticket.ticketType, seatType: ticket.seatType }),
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
  if (cancelledAt !== null) return t("bookings.tickets.cancelled");
  return listFacts([
    admittedAt !== null && t("bookings.tickets.letInAt", { time: formatTime(admittedAt, timeZone) }),
    goodwillMinor > 0 && t("bookings.tickets.refunded"),
    transfer &&
      (transfer.acceptedAt === null
        ? t("bookings.tickets.offered")
        : t("bookings.tickets.passedOnTo", { name: transfer.acceptedName ?? "" })),
  ]);
}
