import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { KeptNote } from "@/app/(site)/tickets/_ticket/kept-note";
import { readToken } from "@/app/(site)/tickets/_ticket/link-token";
import { ScreenAwake } from "@/app/(site)/tickets/_ticket/screen-awake";
import { TicketCard } from "@/app/(site)/tickets/_ticket/ticket-card";
import { WalletLinks } from "@/app/(site)/tickets/_ticket/wallet-links";
import { isOfUse, keptFacts } from "@/app/(site)/tickets/_ticket/when-of-use";
import { PrintButton } from "@/components/print-button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { formatReference } from "@/lib/bookings/reference";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/isolate";

export const metadata: Metadata = { title: "Your ticket", robots: { index: false } };

/** A ticket that a friend has passed on, for whoever accepted it. */
export default withBusyFallback(async function HeldPage({
  params,
}: PageProps<"/tickets/held/[holderToken]">) {
  const holderToken = readToken((await params).holderToken);
  const booking = await getHeldBooking(database(), holderToken);
  if (!booking) notFound();
  const { showtime, reference, tickets, name } = booking;
  const now = await currentTime();
  const isGood = isOfUse(booking, now);
  const { isNear, until, asOf } = keptFacts(showtime, now);
  return (
    <>
      <PageTitle
        eyebrow={`Reference ${formatReference(reference)}`}
        lead={`For ${isolate(name)}, passed on by a friend. ${isGood ? "Show the code at the door, on this page or on paper." : "Nothing is left to show at the door."}`}
      >
        Your ticket
      </PageTitle>
      {!isGood && showtime.endsAt > now && (
        <div className="mb-6">
          <Notice tone="warn" title="This ticket has ended">
            It was cancelled. What was paid goes back to the friend who bought it.
          </Notice>
        </div>
      )}
      <div className="grid gap-4">
        {tickets.map((ticket) => (
          <TicketCard key={ticket.id} isWithoutPrice {...{ ticket, showtime, reference }} />
        ))}
        {isGood && <ScreenAwake isNear={isNear} />}
        <KeptNote until={isGood ? until : null} asOf={asOf} />
      </div>
      {isGood && (
        <section
          aria-label="Your ticket to keep"
          className="mt-8 grid gap-4 border-line border-t pt-6 print:hidden"
        >
          <p>
            <strong>Keep this page</strong>: its address is your ticket.{" "}
            {booking.email
              ? `We have sent it to ${booking.email}.`
              : "Nobody else has it, and we cannot send it again."}
          </p>
          <div className="flex flex-wrap gap-3">
            <PrintButton />
            <a href={`/tickets/held/${holderToken}/pdf`} download className={buttonLook("quiet")}>
              Save as PDF
            </a>
            <a href={`/tickets/held/${holderToken}/calendar`} download className={buttonLook("quiet")}>
              Add to calendar
            </a>
            <WalletLinks page={`/tickets/held/${holderToken}`} tickets={tickets} isOff={false} />
          </div>
        </section>
      )}
    </>
  );
});
