import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { listBookings } from "@/lib/bookings/list-bookings";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { BookingRow } from "./booking-row";

const SHOWN = 3;

/** The bookings that come next; all of them have a page of their own. Quiet where something else comes first. */
export async function NextVisits({ userId, isQuiet }: { userId: number; isQuiet: boolean }) {
  const now = await currentTime();
  const { bookings } = await listBookings(database(), { userId, when: "upcoming", page: 1, now });
  if (bookings.length === 0) {
    return (
      // the section below draws the line under it
      <div className="*:border-b-0">
        <Empty
          title="No visit planned"
          action={
            <ButtonLink href="/" variant={isQuiet ? "quiet" : "primary"}>
              See what is on
            </ButtonLink>
          }
        >
          Tickets you buy will wait for you here.
        </Empty>
      </div>
    );
  }
  return (
    <ul aria-label="Your next visits" className="mb-12 border-line border-t">
      {bookings.slice(0, SHOWN).map((booking) => (
        <BookingRow key={booking.id} booking={booking} now={now} />
      ))}
    </ul>
  );
}
