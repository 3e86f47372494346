import type { UnansweredCode } from "@/app/_actions/unanswered";
import { CODE_WORDS } from "@/app/_components/promo-words";
import { VOUCHER_WORDS } from "@/app/_components/voucher-words";
import type { AskToReserveCode } from "@/lib/ordering/reservations/ask-to-reserve";
import type { ConfirmReservationCode } from "@/lib/ordering/reservations/confirm-reservation";
import type { ReserveSeatsCode } from "@/lib/ordering/reservations/reserve-seats";
import type { StartPaymentCode } from "@/lib/ordering/start-payment";

export type PayCode =
  | StartPaymentCode
  | ReserveSeatsCode
  | AskToReserveCode
  | ConfirmReservationCode
  | "mailbox-full"
  | "throttled"
  | "busy"
  | "invalid-input"
  | UnansweredCode;

/** Why nothing was paid, or reserved. */
export const PAY_WORDS: Record<PayCode, string> = {
  ...VOUCHER_WORDS,
  ...CODE_WORDS,
  "hold-expired": "The time for your seats is over. Nothing was charged.",
  "seats-changed": "Your seats have changed since this page was opened. Please look at them once more.",
  "unknown-ticket-type": "One of the tickets is not sold for its seat. Please choose its type again.",
  "price-changed": "The price has changed since this page was opened. Please load it again to see it.",
  "declined-too-often":
    "Five payments for these seats were declined. Nothing was charged. Please ask your bank, or come to the box office.",
  "showtime-gone": "This showtime has begun or does not take place. Nothing was charged.",
  "stranded-seat":
    "Your choice leaves a single seat on its own, where hardly anyone wants to sit. Nothing was charged.",
  "companion-alone":
    "A companion seat belongs to the wheelchair space beside it: the two are sold together. Nothing was charged.",
  "sofa-half": "A sofa is sold whole, for two. Nothing was charged.",
  "too-many-companions": "Up to three companion seats go with a wheelchair space. Nothing was charged.",
  "online-closed":
    "This theater does not take payments online yet. Nothing was charged; please buy your tickets at its box office.",
  "no-reservations":
    "This theater does not keep reserved seats any more. Nothing was reserved; please load the page again.",
  "account-needed":
    "Your account has changed since this page was opened. Please load it again; nothing was reserved yet.",
  "link-spent":
    "This link no longer opens: it was used, or followed by a newer one. Nothing was reserved by it.",
  "too-many-links":
    "Many links were asked for within the hour, to this e-mail address or from here. Nothing was reserved; please sign in to reserve, or wait a little.",
  "too-late-to-reserve": "It is too close to the start to reserve. Nothing was reserved.",
  "too-many-reserved":
    "With these you would have reserved more seats here than one person may. Nothing was reserved: pay for some first, give some up, or choose fewer.",
  "payment-in-progress": "A payment for these seats is under way. Please see first what becomes of it.",
  "mailbox-full":
    "Many bookings went to this e-mail address within the hour. Nothing was charged; sign in to book more, or wait a little.",
  busy: "The box office cannot take this just now. Please try once more; you will not pay twice.",
  "invalid-input": "Something in the form could not be read. Please load the page again.",
  offline: "You are offline. Please try again once you are connected; you will not pay twice.",
  unheard: "We could not hear back. Please try once more; you will not pay twice.",
  failed: "Something went wrong on our side. Please try once more; you will not pay twice.",
};
