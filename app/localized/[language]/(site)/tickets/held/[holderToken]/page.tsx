import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { KeptNote } from "@/app/localized/[language]/(site)/tickets/_ticket/kept-note";
import { readToken } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { ScreenAwake } from "@/app/localized/[language]/(site)/tickets/_ticket/screen-awake";
import { TicketCard } from "@/app/localized/[language]/(site)/tickets/_ticket/ticket-card";
import { WalletLinks } from "@/app/localized/[language]/(site)/tickets/_ticket/wallet-links";
import { isOfUse, keptFacts } from "@/app/localized/[language]/(site)/tickets/_ticket/when-of-use";
import { PrintButton } from "@/components/print-button";
import { rich, type Tag } from "@/components/rich";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { formatReference } from "@/lib/bookings/reference";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

export const generateMetadata = (): Metadata => ({
  title: t("tickets.held.title"),
  robots: { index: false },
});

/** A ticket that a friend has passed on, for whoever accepted it. */
export default withMessages(
  "app/localized/[language]/(site)/tickets/held/[holderToken]/page.tsx",
  withBusyFallback(async function HeldPage({
    params,
  }: PageProps<"/localized/[language]/tickets/held/[holderToken]">) {
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
          eyebrow={t("tickets.held.reference", { reference: formatReference(reference) })}
          lead={
            isGood
              ? t("tickets.held.show", { name: isolate(name) })
              : t("tickets.held.nothingToShow", { name: isolate(name) })
          }
        >
          {t("tickets.held.title")}
        </PageTitle>
        {!isGood && showtime.endsAt > now && (
          <div className="mb-6">
            <Notice tone="warn" title={t("tickets.held.endedTitle")}>
              {t("tickets.held.ended")}
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
            aria-label={t("tickets.held.keepLabel")}
            className="mt-8 grid gap-4 border-line border-t pt-6 print:hidden"
          >
            <p>
              {booking.email
                ? rich("tickets.held.keepSent", { email: booking.email, strong })
                : rich("tickets.held.keep", { strong })}
            </p>
            <div className="flex flex-wrap gap-3">
              <PrintButton />
              <a
                href={localPath(`/tickets/held/${holderToken}/pdf`)}
                download
                className={buttonLook("quiet")}
              >
                {t("tickets.action.savePdf")}
              </a>
              <a
                href={localPath(`/tickets/held/${holderToken}/calendar`)}
                download
                className={buttonLook("quiet")}
              >
                {t("tickets.action.addToCalendar")}
              </a>
              <WalletLinks page={`/tickets/held/${holderToken}`} tickets={tickets} isOff={false} />
            </div>
          </section>
        )}
      </>
    );
  }),
);

const strong: Tag = (text) => <strong>{text}</strong>;
