import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { CANCEL_REFUSALS } from "@/app/localized/[language]/(site)/tickets/[linkToken]/_cancel-words";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { termsAt, whyNotCancellable } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { describeShowtime } from "@/lib/words/showtime";
import { ChooseSeats } from "./_components/choose-seats";
import { ConfirmCancel } from "./_components/confirm-cancel";

export const generateMetadata = (): Metadata => ({
  title: t("tickets.cancel.title"),
  robots: { index: false },
});

/** First which seats, then the exact refund, then the one button. The choice is in the address. */
export default async function CancelPage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/tickets/[linkToken]/cancel">) {
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
        eyebrow={t("tickets.bookingReference", { reference: formatReference(booking.reference) })}
        lead={describeShowtime(booking.showtime)}
      >
        {t("tickets.cancel.title")}
      </PageTitle>
      {refusal || !terms ? (
        <Notice
          tone="warn"
          title={
            refusal === "already-cancelled" ? t("tickets.cancel.nothingLeft") : t("tickets.cancel.stand")
          }
        >
          {t(CANCEL_REFUSALS[refusal ?? "too-late"])}
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
          {refusal ? t("tickets.cancel.back") : t("tickets.cancel.keep")}
        </ButtonLink>
      </p>
    </div>
  );
}
