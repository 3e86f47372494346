import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { type FixedKey, t } from "@/lib/i18n/t";
import { describeMoment } from "@/lib/words/showtime";

const ENDED = {
  "by-customer": "boxOffice.reservation.standing.endedByCustomer",
  "by-staff": "boxOffice.reservation.standing.endedByStaff",
  "showtime-cancelled": "boxOffice.reservation.standing.endedWithShowtime",
} satisfies Record<NonNullable<Reservation["endedAs"]>, FixedKey>;

/** How it stands, and what that means at the till. */
export function Standing({ reservation }: { reservation: Reservation }) {
  const { state, until, showtime, bookingId, endedAs, seats, seatsLeft } = reservation;
  const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone });
  switch (state) {
    case "standing":
      return <Notice tone="warn" title={t("boxOffice.reservation.standing.notPaid", { moment })} />;
    case "paid":
      return (
        <Notice tone="ok" title={t("boxOffice.reservation.standing.paid")}>
          <Link href={`/admin/bookings/${bookingId}`} className="link">
            {t("boxOffice.reservation.standing.seeBooking")}
          </Link>
        </Notice>
      );
    case "ended":
      return (
        <Notice tone="warn" title={t("boxOffice.reservation.standing.ended")}>
          {t(ENDED[endedAs ?? "by-staff"])}
        </Notice>
      );
    case "lapsed":
      return (
        <Notice tone="warn" title={t("boxOffice.reservation.standing.lapsed", { moment })}>
          {seats.length > 0 && seatsLeft >= seats.length
            ? t("boxOffice.reservation.standing.seatsLeft")
            : t("boxOffice.reservation.standing.seatsGone")}
        </Notice>
      );
  }
}
