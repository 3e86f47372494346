import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { nameSeats } from "@/components/seat-map/seat-name";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { whyNotCancellable } from "@/lib/bookings/cancellation";
import { formatReference } from "@/lib/bookings/reference";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { titleOf } from "@/lib/words/showtime";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** One booking in a list: what, when, which seats, and whether it still stands. */
export function BookingRow({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, tickets, linkToken, reference, cancelledAt, totalMinor } = booking;
  const { startsAt, timeZone, theaterName, screenName, currency } = showtime;
  const live = tickets.filter((ticket) => ticket.cancelledAt === null);
  const given = live.filter((ticket) => !isBuyersToShow(ticket)).length;
  const cancelled = tickets.length - live.length;
  const refund = booking.refundedMinor;
  const wasLetIn = tickets.some((ticket) => isBuyersToShow(ticket) && ticket.admittedAt !== null);
  const canCancel = whyNotCancellable(booking, now) === null;
  return (
    <li className="wrap-anywhere grid gap-x-8 gap-y-1 border-line border-b py-5 sm:grid-cols-[12rem_1fr_auto]">
      <p className="text-ink-soft">
        {rich("account.bookings.when", {
          day: formatShortDay(startsAt, timeZone),
          time: formatTime(startsAt, timeZone),
          zone: formatZone(startsAt, timeZone),
          strong: (time) => <span className="font-semibold text-ink">{time}</span>,
        })}
      </p>
      <div>
        <h2 className="font-display text-lg">
          <Link href={`/tickets/${linkToken}`} className="link">
            {titleOf(showtime)}
          </Link>
        </h2>
        <p className="text-ink-soft">
          {t("account.bookings.where", { theater: theaterName, screen: screenName })}
        </p>
        <p>
          {cancelledAt === null ? seatsWords(live, { cancelled, given }) : t("account.bookings.cancelled")}
        </p>
      </div>
      <p className="sm:text-end">
        {formatMoney({ amountMinor: totalMinor, currency })}
        {refund > 0 && (
          <span className="block text-sm">
            {t("account.bookings.refunded", { amount: formatMoney({ amountMinor: refund, currency }) })}
          </span>
        )}
        <span className="block text-ink-soft text-sm">{formatReference(reference)}</span>
        <Link href={`/tickets/${linkToken}`} className="link me-4 inline-flex min-h-6 items-center text-sm">
          {t("account.bookings.tickets")}
        </Link>
        {wasLetIn && (
          <Link
            href={`/movies/${encodeURIComponent(showtime.movieSlug)}/review`}
            prefetch={false}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            {t("account.bookings.review")}
          </Link>
        )}
        {canCancel && (
          <Link
            href={`/tickets/${linkToken}/cancel`}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            {t("account.bookings.cancelSeats")}
          </Link>
        )}
      </p>
    </li>
  );
}

/** "Row G, seats 7 and 8 (1 cancelled, 2 passed on)" */
function seatsWords(
  live: Booking["tickets"],
  { cancelled, given }: { cancelled: number; given: number },
): string {
  const seats = nameSeats(live.map(({ rowLabel, seatNumber }) => ({ row: rowLabel, number: seatNumber })));
  if (cancelled > 0 && given > 0) return t("account.bookings.someOfBoth", { seats, cancelled, given });
  if (cancelled > 0) return t("account.bookings.someCancelled", { seats, count: cancelled });
  return given > 0 ? t("account.bookings.somePassedOn", { seats, count: given }) : seats;
}
