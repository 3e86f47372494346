import type { Wallet } from "@/db/schema/wallets";
import type { StaffCancelRefusal } from "@/lib/bookings/cancellation";
import type { ResendCode } from "@/lib/bookings/resend-confirmation";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { CancelByStaffCode } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import type { RefundTicketsCode } from "@/lib/ordering/refunds/refund-tickets";
import type { RetryRefundCode } from "@/lib/ordering/refunds/retry-refund";
import type { TellAgainCode } from "@/lib/wallets/tell-again";

export type CareCode =
  | Exclude<CancelByStaffCode | RefundTicketsCode, "confirm-it-is-you">
  | ResendCode
  | RetryRefundCode
  | TellAgainCode
  | "busy";

export const WALLET_NAMES: Record<Wallet, string> = { apple: "Apple Wallet", google: "Google Wallet" };

export const NOT_CANCELLABLE = {
  "already-cancelled": "bookings.refused.alreadyCancelled",
  past: "bookings.refused.past",
} satisfies Record<StaffCancelRefusal, FixedKey>;

export const WORDS = {
  ...NOT_CANCELLABLE,
  "passed-on": "bookings.refused.passedOn",
  "not-found": "bookings.refused.notFound",
  "nothing-chosen": "bookings.refused.nothingChosen",
  "unknown-ticket": "bookings.refused.unknownTicket",
  "already-in": "bookings.refused.alreadyIn",
  "refund-changed": "bookings.refused.refundChanged",
  "nothing-left": "bookings.refused.nothingLeft",
  "more-than-paid": "bookings.refused.moreThanPaid",
  "settled-already": "bookings.refused.settledAlready",
  "told-already": "bookings.refused.toldAlready",
  "failed-again": "bookings.refused.failedAgain",
  busy: "bookings.refused.busy",
  "invalid-input": "bookings.refused.unreadable",
} satisfies Record<CareCode | "invalid-input", FixedKey>;

const REFUNDS_FOR: Record<string, FixedKey> = {
  cancelled: "bookings.money.refundFor.cancelled",
  "seats-lost": "bookings.money.refundFor.seatsLost",
  "showtime-cancelled": "bookings.money.refundFor.showtimeCancelled",
  "showtime-moved": "bookings.money.refundFor.showtimeMoved",
  "by-staff": "bookings.money.refundFor.byStaff",
  "not-needed": "bookings.money.refundFor.notNeeded",
  "not-as-asked": "bookings.money.refundFor.notAsAsked",
};

/** "Refund, the seats had gone" */
export function refundFor(reason: string): string {
  const key = REFUNDS_FOR[reason];
  return key ? t(key) : t("bookings.money.refundFor.other", { reason });
}
