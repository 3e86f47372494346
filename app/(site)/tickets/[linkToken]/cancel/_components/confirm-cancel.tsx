import { Stub } from "@/components/ui/stub";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { formatMoney, sumMinor } from "@/lib/money";
import { CancelForm } from "./cancel-form";

/** The exact refund, seat by seat, before anything happens. */
export function ConfirmCancel({ booking, chosen }: { booking: Booking; chosen: Ticket[] }) {
  const { currency } = booking.showtime;
  const refundMinor = sumMinor(chosen.map((ticket) => ticket.paidMinor));
  const refund = formatMoney({ amountMinor: refundMinor, currency });
  return (
    <>
      <Stub
        tail={
          <p className="flex justify-between gap-4 font-semibold text-lg">
            <span>Your refund</span>
            <span>{refund}</span>
          </p>
        }
      >
        <ul className="grid gap-2">
          {chosen.map((ticket) => (
            <li key={ticket.id} className="flex justify-between gap-4">
              <span>
                Row {ticket.rowLabel}, seat {ticket.seatNumber}
              </span>
              <span>{formatMoney({ amountMinor: ticket.paidMinor, currency })}</span>
            </li>
          ))}
        </ul>
      </Stub>
      <p className="mt-4 text-ink-soft">
        The money goes back the way you paid, and the seats are free for others at once. This cannot be
        undone.
      </p>
      {chosen.some(({ transfer }) => transfer?.acceptedAt) && (
        <p className="mt-4">
          A friend has one of these tickets. It ends, and the refund goes to you: please tell them.
        </p>
      )}
      <CancelForm
        linkToken={booking.linkToken}
        ticketIds={chosen.map((ticket) => ticket.id)}
        expectedRefundMinor={refundMinor}
        label={
          chosen.length === 1
            ? `Cancel this seat and refund ${refund}`
            : `Cancel ${chosen.length} seats and refund ${refund}`
        }
      />
    </>
  );
}
