import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { formatMoney } from "@/lib/money";

/** Whose it is, and what is to be paid for which seats. */
export function WhatIsReserved({ reservation }: { reservation: Reservation }) {
  const { name, email, seats, totalMinor, discountMinor, promoCode, fee, showtime } = reservation;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: showtime.currency });
  return (
    <section aria-labelledby="reserved">
      <h2 id="reserved" className="mb-2 font-display text-xl">
        Seats
      </h2>
      <table className="w-full border-line border-t text-left">
        <caption className="sr-only">What is to be paid</caption>
        <tbody>
          {seats.map(({ lineId, rowLabel, seatNumber, ticketType, amountMinor }) => (
            <tr key={lineId} className="border-line border-b">
              <th scope="row" className="py-2 text-left font-normal">
                Row {rowLabel}, seat {seatNumber} <span className="text-ink-soft">{ticketType}</span>
              </th>
              <td className="py-2 pl-4 text-right">{money(amountMinor)}</td>
            </tr>
          ))}
          {fee && (
            <tr className="border-line border-b">
              <th scope="row" className="py-2 text-left font-normal">
                Booking fee, as it was reserved online
              </th>
              <td className="py-2 pl-4 text-right">{money(fee.amountMinor)}</td>
            </tr>
          )}
          <tr>
            <th scope="row" className="py-2 text-left">
              Total
              {promoCode && (
                <span className="block font-normal text-ink-soft text-sm">
                  Code {promoCode} took {money(discountMinor)} off
                </span>
              )}
            </th>
            <td className="py-2 pl-4 text-right font-display text-xl">{money(totalMinor)}</td>
          </tr>
        </tbody>
      </table>
      <p className="wrap-anywhere mt-2 text-ink-soft">
        {name}, {email}
      </p>
    </section>
  );
}
