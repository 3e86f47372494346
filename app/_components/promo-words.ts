import type { UnansweredCode } from "@/app/_actions/unanswered";
import type { QuoteCode } from "@/lib/ordering/quote-code";
import type { PromoRefusal } from "@/lib/pricing/promo-conditions";
import { wordsWhenRead } from "./words-when-read";

export type CodeRefusal = QuoteCode | "throttled" | "busy" | "invalid-input" | UnansweredCode;

/** Whether a payment was not begun for its code: then that is taken off. */
export const isRefusedCode = (code: string | null): code is PromoRefusal =>
  code?.startsWith("code-") ?? false;

/** Why a code cannot be used. */
export const CODE_WORDS: Readonly<Record<CodeRefusal, string>> = wordsWhenRead({
  "code-unknown": "promo.refused.unknown",
  "code-not-yet": "promo.refused.notYet",
  "code-over": "promo.refused.over",
  "code-used-up": "promo.refused.usedUp",
  "code-sign-in": "promo.refused.signIn",
  "code-used-by-you": "promo.refused.usedByYou",
  "code-not-for-movie": "promo.refused.notForMovie",
  "code-not-for-theater": "promo.refused.notForTheater",
  "code-wrong-currency": "promo.refused.wrongCurrency",
  "hold-expired": "promo.refused.holdExpired",
  throttled: "promo.refused.throttled",
  busy: "promo.refused.busy",
  "invalid-input": "promo.refused.unreadable",
  unheard: "promo.refused.unheard",
  failed: "promo.refused.failed",
});
