import type { Metadata } from "next";
import { cache } from "react";
import { withMessages } from "@/app/_components/with-messages";
import { ofShowtimeAt } from "@/app/localized/[language]/admin/_bookings/of-showtime";
import { ReversalNotices } from "@/app/localized/[language]/admin/_bookings/reversal-notices";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { getBookingTimeline } from "@/lib/bookings/get-booking-timeline";
import { listRefunds } from "@/lib/bookings/list-refunds";
import { formatReference } from "@/lib/bookings/reference";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listReversals } from "@/lib/payments/list-reversals";
import { listGivenUp } from "@/lib/wallets/list-given-up";
import { BookingTimeline } from "./_components/booking-timeline";
import { Customer } from "./_components/customer";
import { Money } from "./_components/money";
import { NoteForm } from "./_components/note-form";
import { PassesNotice } from "./_components/passes-notice";
import { StateNotice } from "./_components/state-notice";
import { TicketChoice } from "./_components/ticket-choice";

const findBooking = cache(async (id: string) => {
  const staff = await requireManager();
  return (
    (await getBookingForStaff(database(), { staff, bookingId: id.slice(0, 100) })) ?? (await notTheirs())
  );
});

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/admin/bookings/[id]">): Promise<Metadata> {
  const { reference } = await findBooking((await params).id);
  return { title: t("bookings.booking.metaTitle", { reference: formatReference(reference) }) };
}

/** All there is to know of one booking, and what can be done for its customer. */
export default withMessages("app/localized/[language]/admin/bookings/[id]/page.tsx", BookingPage);

async function BookingPage({ params }: PageProps<"/localized/[language]/admin/bookings/[id]">) {
  const booking = await findBooking((await params).id);
  const { showtime, linkToken } = booking;
  const [db, now] = [database(), await currentTime()];
  const [refunds, events, reversals, givenUp] = await Promise.all([
    listRefunds(db, booking.id),
    getBookingTimeline(db, booking),
    listReversals(db, booking.orderId),
    listGivenUp(db, booking.id),
  ]);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/bookings" className="link">
            {t("bookings.title")}
          </Link>
        }
        lead={ofShowtimeAt(showtime)}
        action={
          <ButtonLink href={`/tickets/${linkToken}`} variant="quiet" prefetch={false}>
            {t("bookings.booking.ticketsToPrint")}
          </ButtonLink>
        }
      >
        {formatReference(booking.reference)}
      </PageTitle>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <ReversalNotices reversals={reversals} timeZone={showtime.timeZone}>
            <Link href={`/admin/payments/${reversals[0]?.paymentId}`} className="link justify-self-start">
              {t("bookings.booking.toPayment")}
            </Link>
          </ReversalNotices>
          <StateNotice booking={booking} now={now} />
          {showtime.endsAt > now && <PassesNotice bookingId={booking.id} givenUp={givenUp} />}
          <TicketChoice booking={booking} now={now} />
          <Money booking={booking} refunds={refunds} />
          <Customer booking={booking} />
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          <h2 className="font-display text-xl">{t("bookings.booking.happened")}</h2>
          <NoteForm bookingId={booking.id} />
          <BookingTimeline events={events} showtime={showtime} />
        </div>
      </div>
    </>
  );
}
