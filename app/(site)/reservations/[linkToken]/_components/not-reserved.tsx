import { Notice } from "@/components/ui/notice";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
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
      <Notice tone="warn" title="The time to pay is over">
        {`Reservation ${said} was kept until ${moment} and was not paid. Nothing is to be paid. ${
          isChance
            ? "Nobody has taken its seats yet: the box office may still sell them to you."
            : "Others may have its seats by now."
        }`}
      </Notice>
    );
  }
  return (
    <Notice tone={endedAs === "by-customer" ? "ok" : "warn"} title="Not reserved any more">
      {`${ENDED[endedAs ?? "by-staff"]} Nothing was paid, and nothing is to be paid (${said}).`}
    </Notice>
  );
}

const ENDED: Record<NonNullable<Reservation["endedAs"]>, string> = {
  "by-customer": "You have given these seats up, and they are free for others.",
  "by-staff": "The theater has ended this reservation.",
  "showtime-cancelled": "This showtime does not take place, and the reservation ended with it.",
};
