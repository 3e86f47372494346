import { Stub } from "@/components/ui/stub";
import { feeOfTicket } from "@/lib/bookings/booked-fee";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { formatMoney } from "@/lib/money";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What was reserved, seat by seat. */
export function ReservedStub({ reservation }: { reservation: Reservation }) {
  const { showtime, seats, fee, totalMinor } = reservation;
  const { movieTitle, startsAt, timeZone, screenName, theaterName, city, certificate, currency } = showtime;
  return (
    <Stub
      tail={
        <p className="flex items-baseline justify-between gap-4">
          <span>Total</span>
          <span className="whitespace-nowrap font-display text-2xl">
            {formatMoney({ amountMinor: totalMinor, currency })}
          </span>
        </p>
      }
    >
      <div className="wrap-anywhere mb-4">
        <h2 className="font-display font-medium text-xl">{movieTitle}</h2>
        <p>
          {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}{" "}
          <span className="text-ink-soft text-sm">{formatZone(startsAt, timeZone)}</span>
        </p>
        {certificate && <p>Certificate {certificate}</p>}
        <p className="text-ink-soft">
          {screenName} at {theaterName}, {city}
        </p>
      </div>
      <ul className="grid gap-2">
        {seats.map(({ lineId, rowLabel, seatNumber, ticketType, amountMinor }) => (
          <li key={lineId} className="flex justify-between gap-4">
            <span>
              Row {rowLabel}, seat {seatNumber} <span className="text-ink-soft">{ticketType}</span>
            </span>
            <span className="whitespace-nowrap">
              {formatMoney({
                amountMinor: amountMinor + feeOfTicket(fee, { paidMinor: amountMinor }),
                currency,
              })}
            </span>
          </li>
        ))}
        {fee?.per === "booking" && (
          <li className="flex justify-between gap-4">
            Booking fee <span>{formatMoney({ amountMinor: fee.amountMinor, currency })}</span>
          </li>
        )}
      </ul>
    </Stub>
  );
}
