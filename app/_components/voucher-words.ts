import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

export type VoucherCode =
  | VoucherRefusal
  | "voucher-changed"
  | "hold-expired"
  | "throttled"
  | "busy"
  | "invalid-input"
  | UnansweredCode;

/** Whether something was not paid for its voucher. */
export const isRefusedVoucher = (code: string | null): code is VoucherRefusal | "voucher-changed" =>
  code?.startsWith("voucher-") ?? false;

/** Why a voucher does not pay. */
export const VOUCHER_WORDS: Record<VoucherCode, string> = {
  "voucher-unknown": "We do not know this voucher. Please look at its code once more.",
  "voucher-elsewhere": "This voucher is good at another theater.",
  "voucher-blocked": "This voucher is blocked. Please ask at the box office.",
  "voucher-expired": "This voucher has expired. Please ask at the box office.",
  "voucher-empty": "Nothing is left on this voucher.",
  "voucher-changed": "What is left on this voucher has changed. Please look at the sum once more.",
  "hold-expired": "The time for your seats is over.",
  throttled: "Too many invalid codes. Try again in 15 minutes.",
  busy: "The box office cannot take this just now. Please try once more.",
  "invalid-input": "A voucher has 16 letters and digits.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back. Please try once more.",
  failed: "Something went wrong on our side. Please try once more.",
};
