import { BoxOffice } from "@/app/(site)/_components/box-office";
import { Notice } from "@/components/ui/notice";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { formatMoney } from "@/lib/money";
import { describeMoment } from "@/lib/words/showtime";

/** Not paid yet: what is said at the box office, by when, and how it is reached. */
export function HowToPay({ reservation }: { reservation: Reservation }) {
  const { reference, until, totalMinor, showtime, boxOffice } = reservation;
  const { currency, timeZone, theaterName } = showtime;
  return (
    <section aria-labelledby="how-to-pay" className="grid gap-4">
      <Notice
        tone="warn"
        title={`Not paid yet: yours until ${describeMoment({ startsAt: until, timeZone })}`}
      >
        After that time the seats are free for others, without another word.
      </Notice>
      <h2 id="how-to-pay" className="font-display text-xl">
        Pay at the box office
      </h2>
      <p>
        Come to {theaterName} by then, say your reference, and pay{" "}
        <strong className="font-semibold">{formatMoney({ amountMinor: totalMinor, currency })}</strong>. You
        get your tickets there, and here.
      </p>
      <p>
        <span className="text-ink-soft">Your reference</span>
        <strong className="block font-display font-medium text-2xl tracking-wide">
          {formatReference(reference)}
        </strong>
      </p>
      <BoxOffice theater={{ address: showtime.address, ...boxOffice }} />
    </section>
  );
}
