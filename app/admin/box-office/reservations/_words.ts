import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { TILL_VOUCHER_WORDS } from "@/app/admin/box-office/_paying/voucher-words";
import { tillWith } from "@/app/admin/box-office/_till-address";
import { listWords, shortName } from "@/components/seat-map/seat-name";
import type { ReservationState } from "@/lib/bookings/reservations/reservation";
import type { EndReservationCode } from "@/lib/box-office/reservations/end-reservation";
import type { InPlace } from "@/lib/box-office/reservations/find-in-place";
import type { PayReservationCode } from "@/lib/box-office/reservations/pay-reservation";

export const STATE_WORDS: Record<ReservationState, string> = {
  standing: "reserved",
  paid: "paid",
  ended: "ended",
  lapsed: "lapsed",
};

const GONE = "This reservation is not at one of your counters any more. Nothing was changed.";

type Unsaid = "busy" | "invalid-input";

/** Why no money was taken for it. */
export const PAY_WORDS: Record<PayReservationCode | "throttled" | Unsaid | UnansweredCode, string> = {
  ...UNANSWERED_WORDS,
  ...TILL_VOUCHER_WORDS,
  "not-found": GONE,
  ended: "This reservation was ended, and its seats are free. Take no money for it; sell seats at the till.",
  "paid-already":
    "It is paid already: take no money. Its booking and tickets are here once the page is loaded again.",
  "showtime-gone": "This showtime is over or does not take place. Take no money for it.",
  "showtime-changed":
    "The showtime has just been changed. No money was taken; please load the page again to see how.",
  "price-changed": "The amount is not what was shown here. No money was taken; please load the page again.",
  "too-little": "That is less than the seats cost.",
  busy: "The database cannot take this just now. No money was taken; please try once more.",
  unheard: "We could not hear back. Try once more: what was paid is not paid twice.",
  failed: "Something went wrong on our side. Try once more: what was paid is not paid twice.",
  "invalid-input": "Something in there could not be read. No money was taken.",
};

/** What became of the seats of one that lapsed, and what may be sold instead. */
export function lostWords({ taken, instead }: InPlace): string {
  const gone =
    taken.length > 0
      ? `Others have ${namesOf(taken)} by now, since the reservation had lapsed.`
      : "Its seats were gone, since the reservation had lapsed.";
  if (!instead) return `${gone} Take no money for it. As many seats of the same kind are not free any more.`;
  const are = instead.length === 1 ? "is" : "are";
  const near =
    taken.length > 0
      ? `the nearest of the same kind, ${namesOf(instead)}, ${are} free`
      : `${namesOf(instead)} ${are} free again`;
  return `${gone} Take no money for it: ${near}, for sale at the prices of now.`;
}

/** The one press to the till, with those seats chosen there. */
export const sellInstead = (showtimeId: number, { instead }: InPlace) =>
  instead
    ? { label: `Sell ${namesOf(instead)} at the till`, href: tillWith(showtimeId, instead) }
    : { label: "To the till of this showtime", href: `/admin/box-office/${showtimeId}` };

const namesOf = (seats: InPlace["taken"]) => listWords(seats.map(shortName));

/** Why it was not ended. */
export const END_WORDS: Record<EndReservationCode | Unsaid, string> = {
  "not-found": GONE,
  "not-standing": "It does not stand any more. Please load the page again to see what became of it.",
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
  "invalid-input": "Something in there could not be read. Nothing was changed.",
};
