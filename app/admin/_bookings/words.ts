import type { Wallet } from "@/db/schema/wallets";
import type { StaffCancelRefusal } from "@/lib/bookings/cancellation";
import type { ResendCode } from "@/lib/bookings/resend-confirmation";
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

export const NOT_CANCELLABLE: Record<StaffCancelRefusal, string> = {
  "already-cancelled": "All of it is cancelled already, and its seats are back on sale.",
  past: "The showtime has begun or is over, so its seats cannot be cancelled any more. It can still be refunded.",
};

export const WORDS: Record<CareCode | "invalid-input", string> = {
  ...NOT_CANCELLABLE,
  "passed-on": "Friends have all of its tickets now, by links of their own.",
  "not-found": "This booking is not one of yours any more.",
  "nothing-chosen": "Choose at least one seat first.",
  "unknown-ticket": "One of these seats does not belong to this booking. Nothing was changed.",
  "already-in":
    "One of these tickets has been let in at the door. Undo that there first; nothing was cancelled.",
  "refund-changed": "The amount is not what was shown here. Nothing was changed; please look again.",
  "nothing-left": "All that was paid for these seats has gone back already.",
  "more-than-paid": "That would be more than was paid in all. Nothing was changed.",
  "settled-already": "That money has gone back already.",
  "told-already": "Its passes are told of again already.",
  "failed-again": "It was refused once more. What the provider said is below.",
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
  "invalid-input": "Something in there could not be read. Nothing was changed.",
};

export const REFUND_REASONS: Record<string, string> = {
  cancelled: "cancelled by the customer",
  "seats-lost": "the seats had gone",
  "showtime-cancelled": "the showtime was cancelled",
  "showtime-moved": "the showtime was moved",
  "by-staff": "by staff",
  "not-needed": "not needed for the order",
  "not-as-asked": "another amount came in than was asked for",
};

export const PROVIDERS: Record<string, string> = {
  stripe: "Stripe",
  test: "Test payment",
  voucher: "Gift voucher",
  cash: "Cash",
  terminal: "Card terminal",
  counter: "At the box office",
  complimentary: "Complimentary",
  none: "Nothing to pay",
};
