import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { listBookings } from "@/lib/bookings/list-bookings";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
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
          title={t("account.visits.none")}
          action={
            <ButtonLink href="/" variant={isQuiet ? "quiet" : "primary"}>
              {t("account.visits.seeWhatIsOn")}
            </ButtonLink>
          }
        >
          {t("account.visits.noneNote")}
        </Empty>
      </div>
    );
  }
  return (
    <ul aria-label={t("account.visits.label")} className="mb-12 border-line border-t">
      {bookings.slice(0, SHOWN).map((booking) => (
        <BookingRow key={booking.id} booking={booking} now={now} />
      ))}
    </ul>
  );
}
