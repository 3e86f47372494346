import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

export type TillVoucherCode = VoucherRefusal | "voucher-changed" | "throttled";

/** Why a customer's voucher does not pay, to who sells. */
export const TILL_VOUCHER_WORDS: Record<TillVoucherCode, string> = {
  "voucher-unknown": "Nobody has this voucher. Look at how its code is spelled.",
  "voucher-elsewhere": "This voucher is another theater's, or of another currency.",
  "voucher-blocked": "This voucher is blocked. Whoever runs the theater can free it.",
  "voucher-expired": "This voucher has expired. Whoever runs the theater can extend it.",
  "voucher-empty": "Nothing is left on this voucher.",
  "voucher-changed": "What is left on this voucher has changed. Look at the sum once more.",
  throttled: "Too many codes that nobody has. Try again in 15 minutes.",
};

type QuoteCode = TillVoucherCode | "not-found" | "busy" | "invalid-input" | UnansweredCode;

/** Asking about one changes nothing, so it may be asked about again. */
export const QUOTE_WORDS: Record<QuoteCode, string> = {
  ...TILL_VOUCHER_WORDS,
  "not-found": "This showtime is not one of yours any more.",
  busy: "The database cannot take this just now. Please try the voucher once more.",
  "invalid-input": "A voucher has 16 letters and digits.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back about this voucher. Please try it once more.",
  failed: "Something went wrong on our side. Please try the voucher once more.",
};

/** Whether something was not paid for its voucher. */
export const isVoucherRefused = (code: string | null): code is TillVoucherCode =>
  code === "throttled" || (code?.startsWith("voucher-") ?? false);
