import { REVERSAL_TITLES } from "@/app/admin/_bookings/reversal-words";
import type { PaymentState } from "@/db/schema/payments";
import { formatMoney } from "@/lib/money";
import type { AskAgainCode } from "@/lib/ordering/ask-again";
import type { expectedEnd, PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import type { PaymentEvent } from "@/lib/ordering/get-payment-timeline";
import type { SeeReversalsCode } from "@/lib/ordering/see-reversals";
import { cameInOf } from "@/lib/payments/came-in";
import { formatTime } from "@/lib/zoned-time";

type Standing = { title: string; words: string };

/** How it stands with a payment, in words. */
const STANDINGS: Record<PaymentState, Standing> = {
  started: {
    title: "Nobody knows yet whether it was paid",
    words: "The provider was asked for the money and has not answered.",
  },
  pending: {
    title: "Nobody knows yet whether it was paid",
    words: "The provider has heard of it and has no answer from the customer's bank yet.",
  },
  "in-doubt": {
    title: "Another amount came in than was asked for",
    words: "Its provider says so. It becomes no booking: what came in goes back as it came in.",
  },
  captured: {
    title: "The money came in and is not dealt with",
    words: "It is neither a booking nor refunded yet: something interrupted that.",
  },
  declined: { title: "Declined", words: "Nothing was charged. Rarely a bank changes its mind later." },
  booked: { title: "Paid and booked", words: "There is nothing left to do." },
  refunded: {
    title: "Refunded",
    words: "The money came in when no booking could be made of it any more, and goes back in full.",
  },
};

/** The same of one that came in otherwise than it was asked for, and went back. */
const MISMATCH: Standing = {
  title: "Another amount came in than was asked for, and goes back",
  words:
    "It bought nothing: what came in is refunded in full, as it came in. The seats were left to their hold.",
};

const offered = (until: number, timeZone: string): Standing => ({
  title: "Other seats are offered to its customer",
  words: `It came in after its seats had gone. Until ${formatTime(until, timeZone)} the customer may take others; after that the money goes back by itself.`,
});

export function standingOf({
  payment,
  offeredUntil,
  theater,
}: Pick<PaymentForStaff, "payment" | "offeredUntil" | "theater">): Standing {
  if (offeredUntil !== null) return offered(offeredUntil, theater.timeZone);
  return cameInOf(payment) && payment.state === "refunded" ? MISMATCH : STANDINGS[payment.state];
}

/** What staff do who do not wait for its customer's answer. */
export const END_OFFER = "End the offer and refund";

/** The one thing to do about one that is open. */
export const NEXT: Record<Exclude<PaymentState, "booked" | "refunded">, string> = {
  started: "Ask the provider again",
  pending: "Ask the provider again",
  declined: "Ask the provider again",
  "in-doubt": "Refund what came in",
  captured: "Deal with it now",
};

/** What would become of one of which that is not known yet. */
export const ENDS: Record<ReturnType<typeof expectedEnd>, string> = {
  booked: "Its seats are still there: if it was paid, it becomes a booking.",
  completed: "If it was paid, there is nothing else to do.",
  "seats-lost":
    "Its seats have gone to others: if it was paid, others are offered where there are any, or the money goes back.",
  "showtime-gone": "The showtime has begun or does not take place: if it was paid, the money goes back.",
  "showtime-moved": "The showtime has been changed since: if it was paid, the money goes back.",
};

/** What came of asking again. */
export const ANSWERS: Record<PaymentState, string> = {
  started: "The provider does not answer. Try again later; nothing was changed.",
  pending: "The provider has no answer yet. Try again later; nothing was changed.",
  "in-doubt": "The provider does not say what came in. Look it up there; nothing was changed.",
  captured: "The money came in: other seats are offered, or the rest of the price may still come.",
  declined: "The provider says it was declined. Nothing was charged.",
  booked: "It was paid: the booking is made, and the tickets are on their way by e-mail.",
  refunded: "It was paid, but no booking could be made of it: what came in goes back.",
};

export const ASK_REFUSALS: Record<AskAgainCode | "busy" | "invalid-input", string> = {
  "not-found": "This payment is not one of yours any more.",
  over: "It has been dealt with meanwhile. This is how it stands now.",
  busy: "The database cannot take this just now. Please try once more.",
  "invalid-input": "Something in there could not be read.",
};

export const SEE_REFUSALS: Record<SeeReversalsCode | "busy" | "invalid-input", string> = {
  ...ASK_REFUSALS,
  over: "There is news since, or somebody has seen it already. This is how it stands now.",
};

export const EVENTS: Record<
  Exclude<PaymentEvent["what"], "refund-sent" | "reversed" | "disbelieved">,
  string
> = {
  begun: "The customer pressed “Pay”",
  pending: "The provider had no answer yet",
  captured: "The money came in",
  declined: "The payment was declined",
  booked: "The booking was made",
  "asked-again": "The provider was asked again",
  refunded: "No booking could be made: all of it goes back",
  "seats-offered": "Its seats had gone, and others were offered",
  "offer-accepted": "The customer took the other seats",
  "offer-refused": "The other seats were refused",
};

export function sayWhat(event: PaymentEvent): string {
  if (event.what === "refund-sent") return `${formatMoney(event)} went back`;
  if (event.what === "disbelieved") return `${formatMoney(event)} came in, which is not what was asked for`;
  if (event.what === "reversed") return `${REVERSAL_TITLES[event.kind][event.state]}: ${formatMoney(event)}`;
  return EVENTS[event.what];
}
