import { SeatsStub } from "@/app/localized/[language]/(site)/_components/seats-stub";
import { feeOfTicket } from "@/lib/bookings/booked-fee";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";

/** What was reserved, seat by seat. */
export function ReservedStub({ reservation }: { reservation: Reservation }) {
  const { showtime, seats, fee, totalMinor } = reservation;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: showtime.currency });
  return (
    <SeatsStub
      showtime={showtime}
      seats={seats.map(({ amountMinor, ...seat }) => ({
        ...seat,
        amount: money(amountMinor + feeOfTicket(fee, { paidMinor: amountMinor })),
      }))}
      besides={
        fee?.per === "booking" ? [{ name: t("reservations.toPay.fee"), amount: money(fee.amountMinor) }] : []
      }
      total={{ name: t("reservations.toPay.total"), amount: money(totalMinor) }}
    />
  );
}
