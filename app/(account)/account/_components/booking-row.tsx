import Link from "next/link";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { whyNotCancellable } from "@/lib/bookings/cancellation";
import { formatReference } from "@/lib/bookings/reference";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** One booking in a list: what, when, which seats, and whether it still stands. */
export function BookingRow({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, tickets, linkToken, reference, cancelledAt, totalMinor } = booking;
  const { startsAt, timeZone, movieTitle, theaterName, screenName, currency } = showtime;
  const live = tickets.filter((ticket) => ticket.cancelledAt === null);
  const given = live.filter((ticket) => !isBuyersToShow(ticket)).length;
  const notes = [
    ...(live.length < tickets.length ? [`${tickets.length - live.length} cancelled`] : []),
    ...(given > 0 ? [`${given} passed on`] : []),
  ];
  const refund = booking.refundedMinor;
  const wasLetIn = tickets.some((ticket) => isBuyersToShow(ticket) && ticket.admittedAt !== null);
  const canCancel = whyNotCancellable(booking, now) === null;
  return (
    <li className="wrap-anywhere grid gap-x-8 gap-y-1 border-line border-b py-5 sm:grid-cols-[12rem_1fr_auto]">
      <p className="text-ink-soft">
        {formatShortDay(startsAt, timeZone)},{" "}
        <span className="font-semibold text-ink">{formatTime(startsAt, timeZone)}</span>{" "}
        {formatZone(startsAt, timeZone)}
      </p>
      <div>
        <h2 className="font-display text-lg">
          <Link href={`/tickets/${linkToken}`} className="link">
            {movieTitle}
          </Link>
        </h2>
        <p className="text-ink-soft">
          {theaterName}, {screenName}
        </p>
        <p>
          {cancelledAt === null ? sentence(describeSeats(live)) : "Cancelled"}
          {cancelledAt === null && notes.length > 0 && ` (${notes.join(", ")})`}
        </p>
      </div>
      <p className="sm:text-right">
        {formatMoney({ amountMinor: totalMinor, currency })}
        {refund > 0 && (
          <span className="block text-sm">{formatMoney({ amountMinor: refund, currency })} refunded</span>
        )}
        <span className="block text-ink-soft text-sm">{formatReference(reference)}</span>
        <Link href={`/tickets/${linkToken}`} className="link mr-4 inline-flex min-h-6 items-center text-sm">
          Tickets
        </Link>
        {wasLetIn && (
          <Link
            href={`/movies/${encodeURIComponent(showtime.movieSlug)}/review`}
            prefetch={false}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            Review it
          </Link>
        )}
        {canCancel && (
          <Link
            href={`/tickets/${linkToken}/cancel`}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            Cancel seats
          </Link>
        )}
      </p>
    </li>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
