import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { KeptNote } from "@/app/localized/[language]/(site)/tickets/_ticket/kept-note";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { ScreenAwake } from "@/app/localized/[language]/(site)/tickets/_ticket/screen-awake";
import { TicketCard } from "@/app/localized/[language]/(site)/tickets/_ticket/ticket-card";
import { TicketStrip } from "@/app/localized/[language]/(site)/tickets/_ticket/ticket-strip";
import { isOfUse, keptFacts } from "@/app/localized/[language]/(site)/tickets/_ticket/when-of-use";
import { PageTitle } from "@/components/ui/page-title";
import { type Booking, isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { BookingNotices } from "./_components/booking-notices";
import { BookingSums } from "./_components/booking-sums";

export const generateMetadata = (): Metadata => ({
  title: t("tickets.page.title"),
  robots: { index: false },
});

export default withMessages(
  "app/localized/[language]/(site)/tickets/[linkToken]/page.tsx",
  withBusyFallback(async function TicketsPage({
    params,
    searchParams,
  }: PageProps<"/localized/[language]/tickets/[linkToken]">) {
    const booking = await getBookingByLink(database(), linkTokenOf(await params));
    if (!booking) notFound();
    const now = await currentTime();
    const { showtime, reference, tickets, fee } = booking;
    const isGood = isOfUse(booking, now) && tickets.some(isBuyersToShow);
    const { isNear, until, asOf } = keptFacts(showtime, now);
    return (
      <>
        <PageTitle
          eyebrow={t("tickets.bookingReference", { reference: formatReference(reference) })}
          lead={whatNow(booking, now)}
        >
          {t("tickets.page.title")}
        </PageTitle>
        <BookingNotices justCancelled={"cancelled" in (await searchParams)} booking={booking} now={now} />
        <div className="grid gap-4">
          <TicketStrip labels={tickets.map(seatOf)}>
            {tickets.map((ticket) => (
              <li key={ticket.id} className={`${ITEM} ${isBuyersToShow(ticket) ? "" : "print:hidden"}`}>
                <TicketCard {...{ ticket, fee, showtime, reference }} />
              </li>
            ))}
          </TicketStrip>
          {isGood && <ScreenAwake isNear={isNear} />}
          <KeptNote until={isGood ? until : null} asOf={asOf} />
        </div>
        <BookingSums booking={booking} now={now} />
      </>
    );
  }),
);

/** One at a time in a narrow window, see `TicketStrip`. */
const ITEM = "w-full min-w-0 shrink-0 snap-center break-inside-avoid";
const seatOf = ({ rowLabel, seatNumber }: Ticket) => t("tickets.seat", { row: rowLabel, seat: seatNumber });

/** Whose they are, and what is to be done with them. */
function whatNow({ cancelledAt, showtime, tickets, name: buyer }: Booking, now: number): string {
  const name = isolate(buyer);
  if (cancelledAt !== null) return t("tickets.page.cancelled", { name });
  if (showtime.endsAt <= now) return t("tickets.page.over", { name });
  if (!tickets.some(isBuyersToShow)) return t("tickets.page.passedOn", { name });
  return t("tickets.page.show", { name });
}
