import { Poster } from "@/components/poster";
import { QrCode } from "@/components/ui/qr-code";
import { type BookedFee, feeOfTicket } from "@/lib/bookings/booked-fee";
import type { Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { formatMoney } from "@/lib/money";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type TicketCardProps = {
  ticket: Ticket;
  /** What was charged for booking it is in its price. */
  fee?: BookedFee | null;
  showtime: ShowtimeDetails;
  reference: string;
  /** For a friend: what it cost is between its buyer and the theater. */
  isWithoutPrice?: boolean;
};

/** One seat's ticket: what it is for on the left, what the door needs beyond the perforation. */
export function TicketCard({ ticket, fee, showtime, reference, isWithoutPrice }: TicketCardProps) {
  const { rowLabel, seatNumber, ticketType, seatType, code, cancelledAt, transfer } = ticket;
  const { movieTitle, startsAt, timeZone, screenName, theaterName, address, city, currency, posterId } =
    showtime;
  const { certificate } = showtime;
  const amountMinor = ticket.paidMinor + feeOfTicket(fee, ticket);
  const poster = posterId ? { id: posterId, tint: "transparent", widths: [192, 320] } : null;
  const seat = `Row ${rowLabel}, seat ${seatNumber}`;
  return (
    <article
      aria-label={`Ticket: ${seat}`}
      className="relative grid overflow-hidden rounded-md border border-line bg-surface sm:grid-cols-[1fr_15rem] md:grid-cols-[auto_1fr_15rem]"
    >
      <div className="hidden w-44 p-4 pr-0 md:block lg:w-52 print:hidden">
        <Poster title={movieTitle} poster={poster} sizes="13rem" />
      </div>
      <div className="max-sm:perforation order-last grid content-between gap-6 p-5 sm:order-none sm:p-8">
        <header>
          <h2 className="font-display font-medium text-xl">{movieTitle}</h2>
          <p className="mt-1">
            {formatDay(startsAt, timeZone)}, <strong>{formatTime(startsAt, timeZone)}</strong>{" "}
            {formatZone(startsAt, timeZone)}
          </p>
          <p className="text-ink-soft">
            {theaterName}, {address}, {city}
          </p>
        </header>
        <dl className="flex flex-wrap items-end gap-x-8 gap-y-4">
          <Fact label="Screen" value={screenName} wide />
          <Fact label="Row" value={rowLabel} large />
          <Fact label="Seat" value={seatNumber} large />
        </dl>
        <p className="text-ink-soft text-sm">
          {ticketType}, {SEAT_TYPE_NAMES[seatType].toLowerCase()}
          {!isWithoutPrice && `, ${formatMoney({ amountMinor, currency })}`} · {showtime.format}
          {certificate && ` · Certificate ${certificate}`} · Booking {formatReference(reference)}
        </p>
      </div>
      <div className="sm:perforation sm:perforation-beside grid place-items-center p-5 sm:p-6">
        {cancelledAt !== null ? (
          <p className="-rotate-12 rounded-md border-2 border-danger px-4 py-2 font-display text-danger text-xl">
            Cancelled
          </p>
        ) : transfer && transfer.acceptedAt !== null ? (
          <p className="text-center">
            <span className="block font-display text-xl">Passed on</span>
            <bdi>{transfer.acceptedName}</bdi> has the code now.
          </p>
        ) : (
          <div className="aspect-square w-full max-w-80 sm:w-48">
            <QrCode value={code} label={`Code of ${seat.toLowerCase()}`} />
          </div>
        )}
      </div>
    </article>
  );
}

type FactProps = { label: string; value: string; large?: boolean; wide?: boolean };

function Fact({ label, value, large = false, wide = false }: FactProps) {
  return (
    <div className={wide ? "basis-full sm:basis-auto" : undefined}>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className={`font-display font-medium ${large ? "text-3xl" : "text-xl"}`}>{value}</dd>
    </div>
  );
}
