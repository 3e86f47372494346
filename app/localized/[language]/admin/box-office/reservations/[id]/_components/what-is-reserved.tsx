import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";

/** Whose it is, and what is to be paid for which seats. */
export function WhatIsReserved({ reservation }: { reservation: Reservation }) {
  const { name, email, seats, totalMinor, discountMinor, promoCode, fee, showtime } = reservation;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: showtime.currency });
  return (
    <section aria-labelledby="reserved">
      <h2 id="reserved" className="mb-2 font-display text-xl">
        {t("boxOffice.reservation.what.title")}
      </h2>
      <table className="w-full border-line border-t text-start">
        <caption className="sr-only">{t("boxOffice.reservation.what.caption")}</caption>
        <tbody>
          {seats.map(({ lineId, rowLabel, seatNumber, ticketType, amountMinor }) => (
            <tr key={lineId} className="border-line border-b">
              <th scope="row" className="py-2 text-start font-normal">
                {t("boxOffice.reservation.what.seat", { row: rowLabel, number: seatNumber })}{" "}
                <span className="text-ink-soft">{ticketType}</span>
              </th>
              <td className="py-2 ps-4 text-end">{money(amountMinor)}</td>
            </tr>
          ))}
          {fee && (
            <tr className="border-line border-b">
              <th scope="row" className="py-2 text-start font-normal">
                {t("boxOffice.reservation.what.fee")}
              </th>
              <td className="py-2 ps-4 text-end">{money(fee.amountMinor)}</td>
            </tr>
          )}
          <tr>
            <th scope="row" className="py-2 text-start">
              {t("boxOffice.reservation.what.total")}
              {promoCode && (
                <span className="block font-normal text-ink-soft text-sm">
                  {t("boxOffice.reservation.what.codeOff", {
                    code: promoCode,
                    amount: money(discountMinor),
                  })}
                </span>
              )}
            </th>
            <td className="py-2 ps-4 text-end font-display text-xl">{money(totalMinor)}</td>
          </tr>
        </tbody>
      </table>
      <p className="wrap-anywhere mt-2 text-ink-soft">
        {t("boxOffice.reservation.what.customer", { name, email })}
      </p>
    </section>
  );
}
