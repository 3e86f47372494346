import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { PageTitle } from "@/components/ui/page-title";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { HOUR_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { BookingNotices } from "./_components/booking-notices";
import { BookingSums } from "./_components/booking-sums";
import { KeptNote } from "./_components/kept-note";
import { ScreenAwake } from "./_components/screen-awake";
import { TicketCard } from "./_components/ticket-card";
import { TicketStrip } from "./_components/ticket-strip";
import { linkTokenOf } from "./_link-token";

export const metadata: Metadata = { title: "Your tickets", robots: { index: false } };

export default withBusyFallback(async function TicketsPage({
  params,
  searchParams,
}: PageProps<"/tickets/[linkToken]">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const now = await currentTime();
  const { showtime, reference, tickets, cancelledAt } = booking;
  const isOfUse = cancelledAt === null && showtime.state !== "cancelled" && showtime.endsAt > now;
  const asOf = `${formatShortDay(now, showtime.timeZone)}, ${formatTime(now, showtime.timeZone)}`;
  return (
    <>
      <PageTitle
        eyebrow={`Booking ${formatReference(reference)}`}
        lead={`For ${isolate(booking.name)}. ${whatNow(booking, now)}`}
      >
        Your tickets
      </PageTitle>
      <BookingNotices justCancelled={"cancelled" in (await searchParams)} booking={booking} now={now} />
      <div className="grid gap-4">
        <TicketStrip labels={tickets.map(seatOf)}>
          {tickets.map((ticket) => (
            <li key={ticket.id} className={`${ITEM} ${ticket.cancelledAt === null ? "" : "print:hidden"}`}>
              <TicketCard ticket={ticket} showtime={showtime} reference={reference} />
            </li>
          ))}
        </TicketStrip>
        {isOfUse && <ScreenAwake isNear={showtime.startsAt - now < NEAR_MS} />}
        <KeptNote until={isOfUse ? showtime.endsAt + KEPT_AFTER_MS : null} asOf={asOf} />
      </div>
      <BookingSums booking={booking} now={now} />
    </>
  );
});

/** One at a time in a narrow window, see `TicketStrip`. */
const ITEM = "w-full min-w-0 shrink-0 snap-center break-inside-avoid";
/** Whoever opens their tickets this close to the start is on the way, or in the queue. */
const NEAR_MS = 3 * HOUR_MS;
/** A showtime may end late, and a device's clock be wrong. */
const KEPT_AFTER_MS = 12 * HOUR_MS;

const seatOf = ({ rowLabel, seatNumber }: Ticket) => `Row ${rowLabel}, seat ${seatNumber}`;

function whatNow({ cancelledAt, showtime, tickets }: Booking, now: number): string {
  if (cancelledAt !== null) return "These tickets are cancelled, so nothing is left to show at the door.";
  if (showtime.endsAt <= now) return "This showtime is over; we hope it was a good one.";
  if (!tickets.some(isBuyersToShow))
    return "Friends have these tickets now, so nothing is left to show at the door.";
  return "Show a code at the door, on this page or on paper.";
}
