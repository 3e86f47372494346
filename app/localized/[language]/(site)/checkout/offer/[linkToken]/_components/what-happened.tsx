import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { OfferPage } from "@/lib/ordering/offers/get-offer-by-link";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment } from "@/lib/words/showtime";

/** Why other seats are offered, until when, and what comes of each answer. */
export function WhatHappened({ offer }: { offer: OfferPage }) {
  const { before, until, showtime } = offer;
  const { timeZone } = showtime;
  return (
    <>
      <Notice tone="warn" title={t("checkout.offer.seatsGoneTitle")}>
        {t("checkout.offer.seatsGone", {
          seats: describeSeats(before),
          moment: describeMoment({ startsAt: until, timeZone }),
        })}
      </Notice>
      <p>{t("checkout.offer.choice", { amount: formatMoney(offer) })}</p>
    </>
  );
}
