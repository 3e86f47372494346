import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { readToken } from "@/app/(site)/tickets/_ticket/link-token";
import { FRIEND_WORDS, TRANSFER_REFUSALS } from "@/app/(site)/tickets/_transfer-words";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { getOffer, type TransferredTicket } from "@/lib/bookings/transfers/get-offer";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { describeShowtime } from "@/lib/words/showtime";
import { AcceptForm } from "./_components/accept-form";

export const metadata: Metadata = { title: "A ticket for you", robots: { index: false } };

/** What a friend sees who was sent the link. Looking accepts nothing: programs that preview links look, too. */
export default withBusyFallback(async function OfferedPage({
  params,
}: PageProps<"/tickets/offered/[offerToken]">) {
  const offerToken = readToken((await params).offerToken);
  const [offer, { user }] = await Promise.all([getOffer(database(), offerToken), getViewer()]);
  if (!offer) notFound();
  const { showtime, rowLabel, seatNumber, ticketType } = offer;
  const refusal = whyNot(offer, await currentTime());
  return (
    <div className="mx-auto max-w-measure">
      <PageTitle eyebrow="From a friend" lead={describeShowtime(showtime)}>
        A ticket for you
      </PageTitle>
      <p className="mb-6 font-display text-xl">
        Row {rowLabel}, seat {seatNumber}
        <span className="block font-sans text-base text-ink-soft">
          {ticketType}
          {showtime.certificate && ` · Certificate ${showtime.certificate}`}
        </span>
      </p>
      {refusal ? (
        <Notice tone="warn" title="This link no longer opens a ticket">
          {refusal}
        </Notice>
      ) : (
        <>
          <p className="mb-6">
            When you accept, the ticket is yours, with a code of its own, and your friend’s code for this seat
            ends. Your friend has paid: if the seat is cancelled, the refund goes to them and your ticket
            ends.
          </p>
          <AcceptForm offerToken={offerToken} name={user?.name ?? ""} email={user?.email ?? ""} />
        </>
      )}
    </div>
  );
});

function whyNot(offer: TransferredTicket, now: number): string | null {
  if (offer.takenBackAt !== null) return FRIEND_WORDS["taken-back"];
  if (offer.acceptedAt !== null)
    return `${FRIEND_WORDS["already-accepted"]} If that was you, open the page that you came to then.`;
  const refusal = whyNotTransferable({ ...offer.ticket, showtime: offer.showtime }, now);
  return refusal && TRANSFER_REFUSALS[refusal];
}
