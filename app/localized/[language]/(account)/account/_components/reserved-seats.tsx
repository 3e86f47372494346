import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listOwnReservations } from "@/lib/bookings/reservations/list-own-reservations";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";

/** Seats that wait to be paid at the box office. */
export async function ReservedSeats({ userId }: { userId: number }) {
  const reserved = await listOwnReservations(database(), { userId, now: await currentTime() });
  if (reserved.length === 0) return null;
  return (
    <section aria-label={t("account.reserved.label")} className="mb-8 grid max-w-measure gap-4">
      {reserved.map(({ linkToken, showtime, seats, until }) => (
        <Notice
          key={linkToken}
          tone="warn"
          title={t("account.reserved.title", {
            moment: describeMoment({ startsAt: until, timeZone: showtime.timeZone }),
          })}
        >
          <p>
            {t("account.reserved.what", {
              showtime: describeShowtime(showtime),
              seats: describeSeats(seats),
            })}
          </p>
          <p className="mt-3">
            <ButtonLink href={`/reservations/${linkToken}`} variant="quiet" prefetch={false}>
              {t("account.reserved.see")}
            </ButtonLink>
          </p>
        </Notice>
      ))}
    </section>
  );
}
