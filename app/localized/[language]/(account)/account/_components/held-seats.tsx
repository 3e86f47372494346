import { nameSeats } from "@/components/seat-map/seat-name";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** Seats that are held while one is here, and the way on to pay for them. */
export async function HeldSeats() {
  const holder = await getHolder();
  const held = holder ? await listOwnHolds(database(), { holder, now: await currentTime() }) : [];
  if (held.length === 0) return null;
  return (
    <section aria-label={t("account.held.label")} className="mb-8 grid max-w-measure gap-4">
      {held.map(({ holdId, movieTitle, startsAt, timeZone, theaterName, seats }) => (
        <Notice key={holdId} tone="ok" title={t("account.held.title", { seats: nameSeats(seats) })}>
          <p>
            {t("account.held.what", {
              movie: movieTitle,
              day: formatShortDay(startsAt, timeZone),
              time: formatTime(startsAt, timeZone),
              theater: theaterName,
            })}
          </p>
          <p className="mt-3">
            <ButtonLink href={`/checkout/${holdId}`}>{t("account.held.continue")}</ButtonLink>
          </p>
        </Notice>
      ))}
    </section>
  );
}
