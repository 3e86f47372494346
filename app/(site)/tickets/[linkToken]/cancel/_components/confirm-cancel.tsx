import { Stub } from "@/components/ui/stub";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { backOf, refundOf, type termsAt } from "@/lib/bookings/cancellation";
import { formatMoney } from "@/lib/money";
import { IN_FULL } from "@/lib/scheduling/refund-tiers";
import { feeTermsWords, keepsFee, refundWords } from "@/lib/words/refund-terms";
import { CancelForm } from "./cancel-form";

type Props = { booking: Booking; chosen: Ticket[]; terms: NonNullable<ReturnType<typeof termsAt>> };

/** The exact refund, seat by seat, before anything happens. */
export function ConfirmCancel({ booking, chosen, terms }: Props) {
  const { currency } = booking.showtime;
  const { refundMinor, feeMinor, feeKeptMinor } = refundOf(booking, chosen, terms);
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
              <span>
                {backOf(ticket, terms) < ticket.paidMinor && (
                  <s className="mr-2 text-ink-soft">
                    <span className="sr-only">Paid </span>
                    {formatMoney({ amountMinor: ticket.paidMinor, currency })}
                  </s>
                )}
                {formatMoney({ amountMinor: backOf(ticket, terms), currency })}
              </span>
            </li>
          ))}
          {feeMinor + feeKeptMinor > 0 && (
            <li className="flex justify-between gap-4">
              <span>Booking fee</span>
              <span>
                {feeKeptMinor > 0 && (
                  <s className="mr-2 text-ink-soft">
                    <span className="sr-only">Paid </span>
                    {formatMoney({ amountMinor: feeMinor + feeKeptMinor, currency })}
                  </s>
                )}
                {formatMoney({ amountMinor: feeMinor, currency })}
              </span>
            </li>
          )}
        </ul>
      </Stub>
      <p className="mt-4 text-ink-soft">
        {terms !== IN_FULL &&
          `Cancelled now, it is ${refundWords({ ...terms, keepsFee: keepsFee(booking.fee) }, currency)}. `}
        {booking.fee && !terms.isWhole && `${capital(feeTermsWords(booking.fee, currency))}. `}
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

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
