import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { describeMoment } from "@/lib/words/showtime";

const ENDED: Record<NonNullable<Reservation["endedAs"]>, string> = {
  "by-customer": "Its customer has given it up.",
  "by-staff": "It was ended here.",
  "showtime-cancelled": "It ended with its showtime, which was cancelled.",
};

/** How it stands, and what that means at the till. */
export function Standing({ reservation }: { reservation: Reservation }) {
  const { state, until, showtime, bookingId, endedAs, seats, seatsLeft } = reservation;
  const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone });
  switch (state) {
    case "standing":
      return <Notice tone="warn" title={`Not paid yet: reserved until ${moment}`} />;
    case "paid":
      return (
        <Notice tone="ok" title="Paid">
          <Link href={`/admin/bookings/${bookingId}`} className="link">
            See the booking
          </Link>
        </Notice>
      );
    case "ended":
      return (
        <Notice tone="warn" title="Not reserved any more">
          {ENDED[endedAs ?? "by-staff"]} Its seats are free.
        </Notice>
      );
    case "lapsed":
      return (
        <Notice tone="warn" title={`It lapsed: ${moment}`}>
          {seats.length > 0 && seatsLeft >= seats.length
            ? "Nobody else has its seats so far, so they can still be paid for."
            : "Seats of it have gone since, so it cannot be paid for any more."}
        </Notice>
      );
  }
}
