import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { readToken } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { friendWords, TRANSFER_REFUSALS } from "@/app/localized/[language]/(site)/tickets/_transfer-words";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { getOffer, type TransferredTicket } from "@/lib/bookings/transfers/get-offer";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { said } from "@/lib/translations/texts";
import { describeShowtime } from "@/lib/words/showtime";
import { AcceptForm } from "./_components/accept-form";

export const generateMetadata = (): Metadata => ({
  title: t("tickets.offered.title"),
  robots: { index: false },
});

/** What a friend sees who was sent the link. Looking accepts nothing: programs that preview links look, too. */
export default withMessages(
  "app/localized/[language]/(site)/tickets/offered/[offerToken]/page.tsx",
  withBusyFallback(async function OfferedPage({
    params,
  }: PageProps<"/localized/[language]/tickets/offered/[offerToken]">) {
    const offerToken = readToken((await params).offerToken);
    const [offer, { user }] = await Promise.all([getOffer(database(), offerToken), getViewer()]);
    if (!offer) notFound();
    const { showtime, rowLabel, seatNumber } = offer;
    const refusal = whyNot(offer, await currentTime());
    return (
      <div className="mx-auto max-w-measure">
        <PageTitle eyebrow={t("tickets.offered.eyebrow")} lead={describeShowtime(showtime)}>
          {t("tickets.offered.title")}
        </PageTitle>
        <p className="mb-6 font-display text-xl">
          {t("tickets.seat", { row: rowLabel, seat: seatNumber })}
          <span className="block font-sans text-base text-ink-soft">
            {said(offer.ticketType, offer.ticketTypes)}
            {showtime.certificate &&
              ` · ${t("tickets.showtime.certificate", { certificate: showtime.certificate })}`}
          </span>
        </p>
        {refusal ? (
          <Notice tone="warn" title={t("tickets.offered.goneTitle")}>
            {refusal}
          </Notice>
        ) : (
          <>
            <p className="mb-6">{t("tickets.offered.how")}</p>
            <AcceptForm offerToken={offerToken} name={user?.name ?? ""} email={user?.email ?? ""} />
          </>
        )}
      </div>
    );
  }),
);

function whyNot(offer: TransferredTicket, now: number): string | null {
  if (offer.takenBackAt !== null) return friendWords("taken-back");
  if (offer.acceptedAt !== null) return t("tickets.offered.acceptedByYou");
  const refusal = whyNotTransferable({ ...offer.ticket, showtime: offer.showtime }, now);
  return refusal && t(TRANSFER_REFUSALS[refusal]);
}
