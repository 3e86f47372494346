import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { KeptNote } from "@/app/(site)/tickets/_ticket/kept-note";
import { linkTokenOf } from "@/app/(site)/tickets/_ticket/link-token";
import { ScreenAwake } from "@/app/(site)/tickets/_ticket/screen-awake";
import { TicketCard } from "@/app/(site)/tickets/_ticket/ticket-card";
import { TicketStrip } from "@/app/(site)/tickets/_ticket/ticket-strip";
import { isOfUse, keptFacts } from "@/app/(site)/tickets/_ticket/when-of-use";
import { PageTitle } from "@/components/ui/page-title";
import { type Booking, isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";
import { BookingNotices } from "./_components/booking-notices";
import { BookingSums } from "./_components/booking-sums";

export const metadata: Metadata = { title: "Your tickets", robots: { index: false } };

export default withBusyFallback(async function TicketsPage({
  params,
  searchParams,
}: PageProps<"/tickets/[linkToken]">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const now = await currentTime();
  const { showtime, reference, tickets, fee } = booking;
  const isGood = isOfUse(booking, now) && tickets.some(isBuyersToShow);
  const { isNear, until, asOf } = keptFacts(showtime, now);
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
            <li key={ticket.id} className={`${ITEM} ${isBuyersToShow(ticket) ? "" : "print:hidden"}`}>
              <TicketCard {...{ ticket, fee, showtime, reference }} />
            </li>
          ))}
        </TicketStrip>
        {isGood && <ScreenAwake isNear={isNear} />}
        <KeptNote until={isGood ? until : null} asOf={asOf} />
      </div>
      <BookingSums booking={booking} now={now} />
    </>
  );
});

/** One at a time in a narrow window, see `TicketStrip`. */
const ITEM = "w-full min-w-0 shrink-0 snap-center break-inside-avoid";
const seatOf = ({ rowLabel, seatNumber }: Ticket) => `Row ${rowLabel}, seat ${seatNumber}`;

function whatNow({ cancelledAt, showtime, tickets }: Booking, now: number): string {
  if (cancelledAt !== null) return "These tickets are cancelled, so nothing is left to show at the door.";
  if (showtime.endsAt <= now) return "This showtime is over; we hope it was a good one.";
  if (!tickets.some(isBuyersToShow))
    return "Friends have these tickets now, so nothing is left to show at the door.";
  return "Show a code at the door, on this page or on paper.";
}
