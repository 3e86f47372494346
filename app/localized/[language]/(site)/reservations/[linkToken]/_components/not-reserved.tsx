import { Notice } from "@/components/ui/notice";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { type PlainKey, t } from "@/lib/i18n/t";
import { describeMoment } from "@/lib/words/showtime";

type Props = {
  reservation: Reservation;
  /** Whether the showtime is still to come. */
  isOpen: boolean;
};

/** Why nothing is kept under this link any more. */
export function NotReserved({ reservation, isOpen }: Props) {
  const { state, endedAs, reference, until, showtime, seats, seatsLeft } = reservation;
  const said = formatReference(reference);
  if (state === "lapsed") {
    const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone });
    // the till sells them still while nobody else has them
    const isChance = isOpen && seats.length > 0 && seatsLeft >= seats.length;
    return (
      <Notice tone="warn" title={t("reservations.ended.lapsedTitle")}>
        {isChance
          ? t("reservations.ended.lapsedFree", { reference: said, moment })
          : t("reservations.ended.lapsed", { reference: said, moment })}
      </Notice>
    );
  }
  return (
    <Notice tone={endedAs === "by-customer" ? "ok" : "warn"} title={t("reservations.ended.title")}>
      {t(ENDED[endedAs ?? "by-staff"], { reference: said })}
    </Notice>
  );
}

const ENDED = {
  "by-customer": "reservations.ended.byCustomer",
  "by-staff": "reservations.ended.byStaff",
  "showtime-cancelled": "reservations.ended.showtimeCancelled",
} satisfies Record<NonNullable<Reservation["endedAs"]>, PlainKey>;
