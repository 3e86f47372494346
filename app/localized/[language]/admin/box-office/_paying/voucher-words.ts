import type { UnansweredCode } from "@/app/_actions/unanswered";
import { ownWords } from "@/app/localized/[language]/admin/box-office/_own-words";
import type { FixedKey } from "@/lib/i18n/t";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

export type TillVoucherCode = VoucherRefusal | "voucher-changed" | "throttled";

/** Why a customer's voucher does not pay, to who sells. */
export const TILL_VOUCHER_WORDS = {
  "voucher-unknown": "boxOffice.voucher.unknown",
  "voucher-elsewhere": "boxOffice.voucher.elsewhere",
  "voucher-blocked": "boxOffice.voucher.blocked",
  "voucher-expired": "boxOffice.voucher.expired",
  "voucher-empty": "boxOffice.voucher.empty",
  "voucher-changed": "boxOffice.voucher.changed",
  throttled: "boxOffice.voucher.throttled",
} satisfies Record<TillVoucherCode, FixedKey>;

type QuoteCode = TillVoucherCode | "not-found" | "busy" | "invalid-input" | UnansweredCode;

/** Asking about one changes nothing, so it may be asked about again. */
export const quoteWords = ownWords<QuoteCode>({
  ...TILL_VOUCHER_WORDS,
  "not-found": "boxOffice.voucher.notFound",
  busy: "boxOffice.voucher.busy",
  "invalid-input": "boxOffice.voucher.unreadable",
  unheard: "boxOffice.voucher.unheard",
  failed: "boxOffice.voucher.failed",
});

/** Whether something was not paid for its voucher. */
export const isVoucherRefused = (code: string | null): code is TillVoucherCode =>
  code === "throttled" || (code?.startsWith("voucher-") ?? false);
