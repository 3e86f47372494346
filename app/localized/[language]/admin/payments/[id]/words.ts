import { reversalWithSum } from "@/app/localized/[language]/admin/_bookings/reversal-words";
import type { PaymentState } from "@/db/schema/payments";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { AskAgainCode } from "@/lib/ordering/ask-again";
import type { expectedEnd, PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import type { PaymentEvent } from "@/lib/ordering/get-payment-timeline";
import type { SeeReversalsCode } from "@/lib/ordering/see-reversals";
import { cameInOf } from "@/lib/payments/came-in";
import { formatTime } from "@/lib/zoned-time";

type Standing = { title: string; words: string };

/** How it stands with a payment, by a title and words. */
const STANDINGS = {
  started: ["bookings.payments.standing.unsure", "bookings.payments.standing.started"],
  pending: ["bookings.payments.standing.unsure", "bookings.payments.standing.pending"],
  "in-doubt": ["bookings.payments.standing.inDoubtTitle", "bookings.payments.standing.inDoubt"],
  captured: ["bookings.payments.standing.capturedTitle", "bookings.payments.standing.captured"],
  declined: ["bookings.payments.standing.declinedTitle", "bookings.payments.standing.declined"],
  booked: ["bookings.payments.standing.bookedTitle", "bookings.payments.standing.booked"],
  refunded: ["bookings.payments.standing.refundedTitle", "bookings.payments.standing.refunded"],
} satisfies Record<PaymentState, [FixedKey, FixedKey]>;

const offered = (until: number, timeZone: string): Standing => ({
  title: t("bookings.payments.standing.offeredTitle"),
  words: t("bookings.payments.standing.offered", { time: formatTime(until, timeZone) }),
});

export function standingOf({
  payment,
  offeredUntil,
  theater,
}: Pick<PaymentForStaff, "payment" | "offeredUntil" | "theater">): Standing {
  if (offeredUntil !== null) return offered(offeredUntil, theater.timeZone);
  // one that came in otherwise than it was asked for, and went back
  if (cameInOf(payment) && payment.state === "refunded")
    return {
      title: t("bookings.payments.standing.mismatchTitle"),
      words: t("bookings.payments.standing.mismatch"),
    };
  const [title, words] = STANDINGS[payment.state];
  return { title: t(title), words: t(words) };
}

/** The one thing to do about one that is open. */
export const NEXT = {
  started: "bookings.payments.next.askAgain",
  pending: "bookings.payments.next.askAgain",
  declined: "bookings.payments.next.askAgain",
  "in-doubt": "bookings.payments.next.refund",
  captured: "bookings.payments.next.dealWithIt",
} satisfies Record<Exclude<PaymentState, "booked" | "refunded">, FixedKey>;

/** What would become of one of which that is not known yet. */
export const ENDS = {
  booked: "bookings.payments.end.booked",
  completed: "bookings.payments.end.completed",
  "seats-lost": "bookings.payments.end.seatsLost",
  "showtime-gone": "bookings.payments.end.showtimeGone",
  "showtime-moved": "bookings.payments.end.showtimeMoved",
} satisfies Record<ReturnType<typeof expectedEnd>, FixedKey>;

/** What came of asking again. */
export const ANSWERS = {
  started: "bookings.payments.answer.started",
  pending: "bookings.payments.answer.pending",
  "in-doubt": "bookings.payments.answer.inDoubt",
  captured: "bookings.payments.answer.captured",
  declined: "bookings.payments.answer.declined",
  booked: "bookings.payments.answer.booked",
  refunded: "bookings.payments.answer.refunded",
} satisfies Record<PaymentState, FixedKey>;

export const ASK_REFUSALS = {
  "not-found": "bookings.payments.refused.notFound",
  over: "bookings.payments.refused.over",
  busy: "bookings.payments.refused.busy",
  "invalid-input": "bookings.payments.refused.unreadable",
} satisfies Record<AskAgainCode | "busy" | "invalid-input", FixedKey>;

export const SEE_REFUSALS = {
  ...ASK_REFUSALS,
  over: "bookings.payments.refused.newsSince",
} satisfies Record<SeeReversalsCode | "busy" | "invalid-input", FixedKey>;

const EVENTS = {
  begun: "bookings.payments.event.begun",
  pending: "bookings.payments.event.pending",
  captured: "bookings.payments.event.captured",
  declined: "bookings.payments.event.declined",
  booked: "bookings.payments.event.booked",
  "asked-again": "bookings.payments.event.askedAgain",
  refunded: "bookings.payments.event.refunded",
  "seats-offered": "bookings.payments.event.seatsOffered",
  "offer-accepted": "bookings.payments.event.offerAccepted",
  "offer-refused": "bookings.payments.event.offerRefused",
} satisfies Record<Exclude<PaymentEvent["what"], "refund-sent" | "reversed" | "disbelieved">, FixedKey>;

export function sayWhat(event: PaymentEvent): string {
  if (event.what === "refund-sent")
    return t("bookings.payments.event.refundSent", { amount: formatMoney(event) });
  if (event.what === "disbelieved")
    return t("bookings.payments.event.disbelieved", { amount: formatMoney(event) });
  if (event.what === "reversed") return reversalWithSum(event, formatMoney(event));
  return t(EVENTS[event.what]);
}
