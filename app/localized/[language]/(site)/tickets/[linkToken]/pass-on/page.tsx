import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { said } from "@/lib/translations/texts";
import { siteUrl } from "@/lib/words/messages/message-text";
import { describeShowtime } from "@/lib/words/showtime";
import { PassOnTicket } from "./_components/pass-on-ticket";

export const generateMetadata = (): Metadata => ({
  title: t("tickets.passOn.title"),
  robots: { index: false },
});

export default withMessages(
  "app/localized/[language]/(site)/tickets/[linkToken]/pass-on/page.tsx",
  withBusyFallback(async function PassOnPage({
    params,
  }: PageProps<"/localized/[language]/tickets/[linkToken]/pass-on">) {
    const booking = await getBookingByLink(database(), linkTokenOf(await params));
    if (!booking) notFound();
    const { linkToken, reference, showtime, tickets } = booking;
    const now = await currentTime();
    return (
      <div className="mx-auto max-w-measure">
        <PageTitle
          eyebrow={t("tickets.bookingReference", { reference: formatReference(reference) })}
          lead={describeShowtime(showtime)}
        >
          {t("tickets.passOn.title")}
        </PageTitle>
        <div className="mb-6 grid gap-2">
          <p>{t("tickets.passOn.how")}</p>
          <p>{t("tickets.passOn.money")}</p>
        </div>
        <ul className="border-line border-t">
          {tickets.map((ticket) => (
            <li key={ticket.id} className="border-line border-b py-4">
              <PassOnTicket
                linkToken={linkToken}
                ticketId={ticket.id}
                seat={t("tickets.seat", { row: ticket.rowLabel, seat: ticket.seatNumber })}
                ticketType={said(ticket.ticketType, ticket.ticketTypes)}
                refusal={whyNotTransferable({ ...ticket, showtime }, now)}
                offerUrl={ticket.transfer && siteUrl(`/tickets/offered/${ticket.transfer.offerToken}`)}
                holder={ticket.transfer?.acceptedName ?? null}
              />
            </li>
          ))}
        </ul>
        <p className="mt-8">
          <ButtonLink variant="quiet" href={`/tickets/${linkToken}`}>
            {t("tickets.action.back")}
          </ButtonLink>
        </p>
      </div>
    );
  }),
);
