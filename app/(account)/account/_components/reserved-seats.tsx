import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listOwnReservations } from "@/lib/bookings/reservations/list-own-reservations";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";

/** Seats that wait to be paid at the box office. */
export async function ReservedSeats({ userId }: { userId: number }) {
  const reserved = await listOwnReservations(database(), { userId, now: await currentTime() });
  if (reserved.length === 0) return null;
  return (
    <section aria-label="Seats you have reserved" className="mb-8 grid max-w-measure gap-4">
      {reserved.map(({ linkToken, showtime, seats, until }) => (
        <Notice
          key={linkToken}
          tone="warn"
          title={`Reserved, to be paid by ${describeMoment({ startsAt: until, timeZone: showtime.timeZone })}`}
        >
          <p>
            {describeShowtime(showtime)}: {describeSeats(seats)}.
          </p>
          <p className="mt-3">
            <ButtonLink href={`/reservations/${linkToken}`} variant="quiet" prefetch={false}>
              See the reservation
            </ButtonLink>
          </p>
        </Notice>
      ))}
    </section>
  );
}
