import type { UnansweredCode } from "@/app/_actions/unanswered";
import { ownWords } from "@/app/localized/[language]/admin/box-office/_own-words";
import { TILL_VOUCHER_WORDS } from "@/app/localized/[language]/admin/box-office/_paying/voucher-words";
import { shortName } from "@/components/seat-map/seat-name";
import type { EndReservationCode } from "@/lib/box-office/reservations/end-reservation";
import type { InPlace } from "@/lib/box-office/reservations/find-in-place";
import type { PayReservationCode } from "@/lib/box-office/reservations/pay-reservation";
import { listWords } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";

type Unsaid = "busy" | "invalid-input";

/** Why no money was taken for it. */
export const payWords = ownWords<PayReservationCode | "throttled" | Unsaid | UnansweredCode>({
  ...TILL_VOUCHER_WORDS,
  "not-found": "boxOffice.reservation.pay.notFound",
  ended: "boxOffice.reservation.pay.ended",
  "paid-already": "boxOffice.reservation.pay.paidAlready",
  "showtime-gone": "boxOffice.reservation.pay.showtimeGone",
  "showtime-changed": "boxOffice.reservation.pay.showtimeChanged",
  "price-changed": "boxOffice.reservation.pay.priceChanged",
  "too-little": "boxOffice.pay.tooLittle",
  busy: "boxOffice.reservation.pay.busy",
  unheard: "boxOffice.reservation.pay.unheard",
  failed: "boxOffice.reservation.pay.failed",
  "invalid-input": "boxOffice.reservation.pay.unreadable",
});

/** What became of the seats of one that lapsed, and what may be sold instead. */
export function lostWords({ taken, instead }: InPlace): string {
  const names = { taken: namesOf(taken), seats: namesOf(instead ?? []), count: instead?.length ?? 0 };
  if (taken.length > 0)
    return instead
      ? t("boxOffice.reservation.lost.nearest", names)
      : t("boxOffice.reservation.lost.noneForTaken", names);
  return instead ? t("boxOffice.reservation.lost.freeAgain", names) : t("boxOffice.reservation.lost.none");
}

const namesOf = (seats: InPlace["taken"]) => listWords(seats.map(shortName));

/** Why it was not ended. */
export const END_WORDS = {
  "not-found": "boxOffice.reservation.pay.notFound",
  "not-standing": "boxOffice.reservation.end.notStanding",
  busy: "boxOffice.reservation.end.busy",
  "invalid-input": "boxOffice.reservation.end.unreadable",
} satisfies Record<EndReservationCode | Unsaid, FixedKey>;
