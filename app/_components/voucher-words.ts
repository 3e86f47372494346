import type { UnansweredCode } from "@/app/_actions/unanswered";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";
import { wordsWhenRead } from "./words-when-read";

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
export const VOUCHER_WORDS: Readonly<Record<VoucherCode, string>> = wordsWhenRead({
  "voucher-unknown": "vouchers.refused.unknown",
  "voucher-elsewhere": "vouchers.refused.elsewhere",
  "voucher-blocked": "vouchers.refused.blocked",
  "voucher-expired": "vouchers.refused.expired",
  "voucher-empty": "vouchers.refused.empty",
  "voucher-changed": "vouchers.refused.changed",
  "hold-expired": "vouchers.refused.holdExpired",
  throttled: "vouchers.refused.throttled",
  busy: "vouchers.refused.busy",
  "invalid-input": "vouchers.refused.unreadable",
  unheard: "vouchers.refused.unheard",
  failed: "vouchers.refused.failed",
});
