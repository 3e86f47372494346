import { BoxOffice } from "@/app/localized/[language]/(site)/_components/box-office";
import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { t } from "@/lib/i18n/t";
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
        title={t("reservations.toPay.title", { moment: describeMoment({ startsAt: until, timeZone }) })}
      >
        {t("reservations.toPay.after")}
      </Notice>
      <h2 id="how-to-pay" className="font-display text-xl">
        {t("reservations.toPay.heading")}
      </h2>
      <p>
        {rich("reservations.toPay.how", {
          theater: theaterName,
          sum: formatMoney({ amountMinor: totalMinor, currency }),
          amount: (text) => <strong className="font-semibold">{text}</strong>,
        })}
      </p>
      <p>
        <span className="text-ink-soft">{t("reservations.toPay.reference")}</span>
        <strong className="block font-display font-medium text-2xl tracking-wide">
          {formatReference(reference)}
        </strong>
      </p>
      <BoxOffice theater={{ address: showtime.address, ...boxOffice }} />
    </section>
  );
}
