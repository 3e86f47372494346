import type { UnansweredCode } from "@/app/_actions/unanswered";
import { CODE_WORDS } from "@/app/_components/promo-words";
import { isRefusedVoucher, VOUCHER_WORDS } from "@/app/_components/voucher-words";
import { type FixedKey, t } from "@/lib/i18n/t";
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

/** What is said at the checkout otherwise than of a code or a voucher by itself, or besides. */
const WORDS = {
  "hold-expired": "checkout.refused.holdExpired",
  "seats-changed": "checkout.refused.seatsChanged",
  "unknown-ticket-type": "checkout.refused.unknownTicketType",
  "price-changed": "checkout.refused.priceChanged",
  "declined-too-often": "checkout.refused.declinedTooOften",
  "showtime-gone": "checkout.refused.showtimeGone",
  "stranded-seat": "checkout.refused.strandedSeat",
  "companion-alone": "checkout.refused.companionAlone",
  "sofa-half": "checkout.refused.sofaHalf",
  "too-many-companions": "checkout.refused.tooManyCompanions",
  "online-closed": "checkout.refused.onlineClosed",
  "no-reservations": "checkout.refused.noReservations",
  "account-needed": "checkout.refused.accountNeeded",
  "link-spent": "checkout.refused.linkSpent",
  "too-many-links": "checkout.refused.tooManyLinks",
  "too-late-to-reserve": "checkout.refused.tooLateToReserve",
  "too-many-reserved": "checkout.refused.tooManyReserved",
  "payment-in-progress": "checkout.refused.paymentInProgress",
  "mailbox-full": "checkout.refused.mailboxFull",
  busy: "checkout.refused.busy",
  "invalid-input": "checkout.refused.invalidInput",
  offline: "checkout.refused.offline",
  unheard: "checkout.refused.unheard",
  failed: "checkout.refused.failed",
} satisfies Partial<Record<PayCode, FixedKey>>;

const isOwn = (code: PayCode): code is keyof typeof WORDS => Object.hasOwn(WORDS, code);

/** Why nothing was paid, or reserved. */
export function payWords(code: PayCode): string {
  if (isOwn(code)) return t(WORDS[code]);
  return isRefusedVoucher(code) ? VOUCHER_WORDS[code] : CODE_WORDS[code];
}
