import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkTokenOf } from "@/app/(site)/tickets/_ticket/link-token";
import { CANCEL_REFUSALS } from "@/app/(site)/tickets/[linkToken]/_cancel-words";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { termsAt, whyNotCancellable } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { describeShowtime } from "@/lib/words/showtime";
import { ChooseSeats } from "./_components/choose-seats";
import { ConfirmCancel } from "./_components/confirm-cancel";

export const metadata: Metadata = { title: "Cancel seats", robots: { index: false } };

/** First which seats, then the exact refund, then the one button. The choice is in the address. */
export default async function CancelPage({ params, searchParams }: PageProps<"/tickets/[linkToken]/cancel">) {
  const booking = await getBookingByLink(database(), linkTokenOf(await params));
  if (!booking) notFound();
  const now = await currentTime();
  const [refusal, terms] = [whyNotCancellable(booking, now), termsAt(booking, now)];
  const live = booking.tickets.filter((ticket) => ticket.cancelledAt === null);
  const { seat, choosing } = await searchParams;
  const asked = new Set([seat].flat());
  const chosen = live.length === 1 ? live : live.filter((ticket) => asked.has(ticket.id));

  return (
    <div className="mx-auto max-w-measure">
      <PageTitle
        eyebrow={`Booking ${formatReference(booking.reference)}`}
        lead={describeShowtime(booking.showtime)}
      >
        Cancel seats
      </PageTitle>
      {refusal || !terms ? (
        <Notice
          tone="warn"
          title={refusal === "already-cancelled" ? "Nothing is left to cancel" : "These tickets stand"}
        >
          {CANCEL_REFUSALS[refusal ?? "too-late"]}
        </Notice>
      ) : chosen.length > 0 ? (
        <ConfirmCancel booking={booking} chosen={chosen} terms={terms} />
      ) : (
        <ChooseSeats
          tickets={live}
          fee={booking.fee}
          currency={booking.showtime.currency}
          isNoneChosen={choosing !== undefined}
        />
      )}
      <p className="mt-8">
        <ButtonLink variant="quiet" href={`/tickets/${booking.linkToken}`}>
          {refusal ? "Back to the tickets" : "Keep my tickets"}
        </ButtonLink>
      </p>
    </div>
  );
}
