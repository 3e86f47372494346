import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { QuoteCode } from "@/lib/ordering/quote-code";
import type { PromoRefusal } from "@/lib/pricing/promo-conditions";

export type CodeRefusal = QuoteCode | "throttled" | "busy" | "invalid-input" | UnansweredCode;

/** Whether a payment was not begun for its code: then that is taken off. */
export const isRefusedCode = (code: string | null): code is PromoRefusal =>
  code?.startsWith("code-") ?? false;

/** Why a code cannot be used. */
export const CODE_WORDS: Record<CodeRefusal, string> = {
  "code-unknown": "We do not know this code. Please look at how it is spelled.",
  "code-not-yet": "This code is not good yet.",
  "code-over": "This code is no longer good.",
  "code-used-up": "This code has been used as often as it may be.",
  "code-sign-in": "This code is good for each person only so often. Please sign in to use it.",
  "code-used-by-you": "You have used this code as often as one person may.",
  "code-not-for-movie": "This code is not good for this movie.",
  "code-not-for-theater": "This code is not good at this theater.",
  "code-wrong-currency": "This code is for a different currency.",
  "hold-expired": "The time for your seats is over.",
  throttled: "Too many invalid codes. Try again in 15 minutes.",
  busy: "The box office cannot take this just now. Please try once more.",
  "invalid-input": "A code has up to 40 characters and digits.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back. Please try once more.",
  failed: "Something went wrong on our side. Please try once more.",
};
