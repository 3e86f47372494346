import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { whyNotCancellable } from "@/lib/booking/cancellation";
import { getBookingByLink } from "@/lib/booking/queries";
import { cancellableUntil } from "@/lib/booking/showtime-details";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatMoney } from "@/lib/money";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";
import { linkTokenOf } from "./_components/link-token";
import { PrintButton } from "./_components/print-button";
import { TicketCard } from "./_components/ticket-card";
import { CANCEL_REFUSALS } from "./cancel/words";

export const metadata: Metadata = { title: "Your tickets", robots: { index: false } };

export default async function TicketsPage({ params, searchParams }: PageProps<"/tickets/[linkToken]">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const { showtime, reference, tickets, totalMinor, linkToken } = booking;
  const { timeZone, currency } = showtime;
  const refusal = whyNotCancellable(booking, await currentTime());
  const until = cancellableUntil(showtime);
  const justCancelled = "cancelled" in (await searchParams);

  return (
    <>
      <PageTitle
        eyebrow={`Booking ${reference}`}
        lead={`For ${booking.name}. Show a code at the door, on this page or on paper.`}
      >
        Your tickets
      </PageTitle>
      {justCancelled && (
        <div className="mb-6">
          <Notice tone="ok" title="Cancelled">
            Your refund goes back the way you paid.
          </Notice>
        </div>
      )}
      {showtime.state === "cancelled" && (
        <div className="mb-6">
          <Notice tone="warn" title="This showtime does not take place">
            Please do not travel for it.
          </Notice>
        </div>
      )}
      <ul className="grid gap-6">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="break-inside-avoid">
            <TicketCard ticket={ticket} showtime={showtime} reference={reference} />
          </li>
        ))}
      </ul>
      <section aria-label="Your booking" className="mt-8 grid gap-4 border-line border-t pt-6 print:hidden">
        <p>
          Paid in all: <strong>{formatMoney({ amountMinor: totalMinor, currency })}</strong>.{" "}
          {refusal
            ? CANCEL_REFUSALS[refusal]
            : `You can cancel until ${formatShortDay(until, timeZone)}, ${formatTime(until, timeZone)} ${formatZone(until, timeZone)}.`}
        </p>
        <div className="flex flex-wrap gap-3">
          <PrintButton />
          {!refusal && (
            <ButtonLink variant="quiet" href={`/tickets/${linkToken}/cancel`}>
              Cancel seats
            </ButtonLink>
          )}
        </div>
      </section>
    </>
  );
}
