import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { linkTokenOf } from "@/app/(site)/tickets/_ticket/link-token";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { siteUrl } from "@/lib/words/messages/message-text";
import { describeShowtime } from "@/lib/words/showtime";
import { PassOnTicket } from "./_components/pass-on-ticket";

export const metadata: Metadata = { title: "Pass on a ticket", robots: { index: false } };

export default withBusyFallback(async function PassOnPage({
  params,
}: PageProps<"/tickets/[linkToken]/pass-on">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const { linkToken, reference, showtime, tickets } = booking;
  const now = await currentTime();
  return (
    <div className="mx-auto max-w-measure">
      <PageTitle eyebrow={`Booking ${formatReference(reference)}`} lead={describeShowtime(showtime)}>
        Pass on a ticket
      </PageTitle>
      <div className="mb-6 grid gap-2">
        <p>
          Make a link for a ticket and send it to your friend. The moment they accept, your code for that seat
          ends and theirs begins. Until then you can take the offer back.
        </p>
        <p>
          You paid, so you stay in charge of the money: only you can cancel the seat. The refund then goes to
          you, and your friend’s ticket ends. A ticket can be passed on once.
        </p>
      </div>
      <ul className="border-line border-t">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="border-line border-b py-4">
            <PassOnTicket
              linkToken={linkToken}
              ticketId={ticket.id}
              seat={`Row ${ticket.rowLabel}, seat ${ticket.seatNumber}`}
              ticketType={ticket.ticketType}
              refusal={whyNotTransferable({ ...ticket, showtime }, now)}
              offerUrl={ticket.transfer && siteUrl(`/tickets/offered/${ticket.transfer.offerToken}`)}
              holder={ticket.transfer?.acceptedName ?? null}
            />
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <ButtonLink variant="quiet" href={`/tickets/${linkToken}`}>
          Back to the tickets
        </ButtonLink>
      </p>
    </div>
  );
});
