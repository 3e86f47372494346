import { Stub } from "@/components/ui/stub";
import { formatMoney } from "@/lib/money";
import type { OfferPage } from "@/lib/ordering/offers/get-offer-by-link";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What is offered, seat by seat. */
export function OfferedStub({ offer }: { offer: OfferPage }) {
  const { showtime, offered } = offer;
  const { movieTitle, startsAt, timeZone, screenName, theaterName, city, certificate } = showtime;
  return (
    <Stub
      tail={
        <p className="flex items-baseline justify-between gap-4">
          <span>Paid already</span>
          <span className="whitespace-nowrap font-display text-2xl">{formatMoney(offer)}</span>
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
        {offered.map(({ lineId, rowLabel, seatNumber, ticketType }) => (
          <li key={lineId}>
            Row {rowLabel}, seat {seatNumber} <span className="text-ink-soft">{ticketType}</span>
          </li>
        ))}
      </ul>
    </Stub>
  );
}
