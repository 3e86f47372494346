import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { urlId } from "@/app/_http/url-id";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireSeller } from "@/lib/accounts/sessions/viewer";
import { formatReference } from "@/lib/bookings/reference";
import { getReservationForStaff } from "@/lib/bookings/reservations/get-reservation-for-staff";
import { findInPlace } from "@/lib/box-office/reservations/find-in-place";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { describeShowtime } from "@/lib/words/showtime";
import { EndReservation } from "./_components/end-reservation";
import { InPlace } from "./_components/in-place";
import { PayForm } from "./_components/pay-form";
import { Standing } from "./_components/standing";
import { WhatIsReserved } from "./_components/what-is-reserved";

export const generateMetadata = (): Metadata => ({ title: t("boxOffice.reservation.metaTitle") });

/** One reservation at the till: what it is, how it stands, and the money for it. */
export default withMessages(
  "app/localized/[language]/admin/box-office/reservations/[id]/page.tsx",
  ReservationPage,
);

async function ReservationPage({
  params,
}: PageProps<"/localized/[language]/admin/box-office/reservations/[id]">) {
  const staff = await requireSeller();
  const id = urlId.safeParse((await params).id);
  const now = await currentTime();
  const reservation = id.success
    ? await getReservationForStaff(database(), { staff, reservationId: id.data, now })
    : null;
  if (!reservation) return notTheirs();
  const { state, reference, showtime, totalMinor, seats, seatsLeft } = reservation;
  const isPayable =
    (state === "standing" || state === "lapsed") && showtime.state === "on-sale" && showtime.endsAt > now;
  const isLost = isPayable && state === "lapsed" && seatsLeft < seats.length;
  const inPlace = isLost ? await findInPlace(database(), reservation, now) : null;
  return (
    <div className="max-w-measure">
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office/reservations" className="link">
            {t("boxOffice.reservations.title")}
          </Link>
        }
        lead={describeShowtime(showtime)}
      >
        {formatReference(reference)}
      </PageTitle>
      <div className="grid gap-8">
        <Standing reservation={reservation} />
        <WhatIsReserved reservation={reservation} />
        {inPlace && <InPlace showtimeId={showtime.showtimeId} inPlace={inPlace} />}
        {((isPayable && !isLost) || state === "paid") && (
          <PayForm
            isPaid={state === "paid"}
            reservationId={reservation.id}
            showtimeId={showtime.showtimeId}
            totalMinor={totalMinor}
            currency={showtime.currency}
          />
        )}
        {state === "standing" && <EndReservation reservationId={reservation.id} />}
      </div>
    </div>
  );
}
