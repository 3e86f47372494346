import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { PageTitle } from "@/components/ui/page-title";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";
import { BookingNotices } from "./_components/booking-notices";
import { BookingSums } from "./_components/booking-sums";
import { TicketCard } from "./_components/ticket-card";
import { linkTokenOf } from "./_link-token";

export const metadata: Metadata = { title: "Your tickets", robots: { index: false } };

export default withBusyFallback(async function TicketsPage({
  params,
  searchParams,
}: PageProps<"/tickets/[linkToken]">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const now = await currentTime();
  const { showtime, reference, tickets } = booking;
  return (
    <>
      <PageTitle
        eyebrow={`Booking ${formatReference(reference)}`}
        lead={`For ${isolate(booking.name)}. ${whatNow(booking, now)}`}
      >
        Your tickets
      </PageTitle>
      <BookingNotices justCancelled={"cancelled" in (await searchParams)} booking={booking} now={now} />
      <ul className="grid gap-6">
        {tickets.map((ticket) => (
          <li key={ticket.id} className={ticket.cancelledAt === null ? "break-inside-avoid" : "print:hidden"}>
            <TicketCard ticket={ticket} showtime={showtime} reference={reference} />
          </li>
        ))}
      </ul>
      <BookingSums booking={booking} now={now} />
    </>
  );
});

function whatNow({ cancelledAt, showtime }: Booking, now: number): string {
  if (cancelledAt !== null) return "These tickets are cancelled, so nothing is left to show at the door.";
  if (showtime.endsAt <= now) return "This showtime is over; we hope it was a good one.";
  return "Show a code at the door, on this page or on paper.";
}
