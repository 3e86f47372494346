import { Notice } from "@/components/ui/notice";
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
      <Notice tone="warn" title="Your payment came in after your seats had gone">
        {`Somebody else has ${describeSeats(before)} by now. We keep other seats for you, as good or better, at no extra price, until ${describeMoment({ startsAt: until, timeZone })}.`}
      </Notice>
      <p>
        Take them for what you have paid, or have all of it, {formatMoney(offer)}, refunded. If you do not
        answer by then, it is refunded by itself.
      </p>
    </>
  );
}
