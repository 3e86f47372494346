import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { getBookingByLink } from "@/lib/booking/queries";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { BookingNotices } from "./_components/booking-notices";
import { BookingSums } from "./_components/booking-sums";
import { linkTokenOf } from "./_components/link-token";
import { TicketCard } from "./_components/ticket-card";

export const metadata: Metadata = { title: "Your tickets", robots: { index: false } };

export default async function TicketsPage({ params, searchParams }: PageProps<"/tickets/[linkToken]">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const now = await currentTime();
  const { showtime, reference, tickets } = booking;
  const isOver = showtime.endsAt <= now;
  return (
    <>
      <PageTitle
        eyebrow={`Booking ${reference}`}
        lead={
          isOver
            ? `For ${booking.name}. This showtime is over; we hope it was a good one.`
            : `For ${booking.name}. Show a code at the door, on this page or on paper.`
        }
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
}
