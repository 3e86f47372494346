import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { TILL_VOUCHER_WORDS } from "@/app/admin/box-office/_paying/voucher-words";
import type { SellCode } from "@/lib/box-office/counter-sale";
import type { PromoRefusal } from "@/lib/pricing/promo-conditions";
import type { BreachCode } from "@/lib/seating/breach";
import type { CodeAnswer, HouseAnswer, SaleAnswer } from "./actions";

type CodeOf<Answer> = Extract<Answer, { ok: false; code: string }>["code"] | UnansweredCode;

export type SaleCode = CodeOf<SaleAnswer>;

const RULES: Record<BreachCode, string> = {
  "stranded-seat": "This leaves a seat on its own.",
  "companion-alone": "A companion seat goes with the wheelchair space beside it.",
  "sofa-half": "A sofa is sold whole, for two.",
  "too-many-companions": "Up to three companion seats go with a wheelchair space.",
};

const SHUT: Record<Extract<SellCode, "showtime-cancelled" | "not-on-sale" | "showtime-over">, string> = {
  "showtime-cancelled": "This showtime has been cancelled.",
  "not-on-sale": "This showtime is a draft. Seats can be kept for the house, but none is sold yet.",
  "showtime-over": "This showtime is over.",
};

const CODES: Record<PromoRefusal, string> = {
  "code-unknown": "Nobody has made this code. Look at how it is spelled.",
  "code-not-yet": "This code is not good yet.",
  "code-over": "This code is no longer good.",
  "code-used-up": "This code has been used as often as it may be.",
  "code-sign-in": "This code is good for each person only so often. Say whose it is.",
  "code-used-by-you": "They have used this code as often as one person may.",
  "code-not-for-movie": "This code is not good for this movie.",
  "code-not-for-theater": "This code is not good at this theater.",
  "code-wrong-currency": "This code is for a different currency.",
};

const CHANGED_SEATS = "The seats of this screen have changed. Please load the page again.";

/** Why nothing was sold. */
export const SALE_WORDS: Record<SaleCode, string> = {
  ...CODES,
  ...TILL_VOUCHER_WORDS,
  ...RULES,
  ...SHUT,
  "no-seats": "Choose seats on the map first.",
  "too-many-seats": "Forty seats are the most for one sale.",
  "not-found": "This showtime is not one of yours any more. Nothing was sold.",
  "showtime-changed":
    "This showtime has just been changed. Nothing was sold; please load the page again to see how.",
  "unknown-seat": CHANGED_SEATS,
  "unknown-ticket-type": "One of these seats is not sold to that kind of ticket. Nothing was sold.",
  "price-changed": "The prices have changed meanwhile. Nothing was sold; please load the page again.",
  "too-little": "That is less than the seats cost.",
  "sold-before":
    "The sale before this one went through after all: it is among the bookings. Please load the page again.",
  "seats-taken": "Someone was a moment faster.",
  busy: "The database cannot take this just now. Nothing was sold; please try once more.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back. Try once more: what was sold is not sold twice.",
  failed: "Something went wrong on our side. Try once more: what was sold is not sold twice.",
  "invalid-input": "Something in there could not be read. Nothing was sold.",
};

/** Why a code takes nothing off. Asking about one changes nothing, so it may be asked about again. */
export const CODE_WORDS: Record<CodeOf<CodeAnswer>, string> = {
  ...CODES,
  "not-found": "This showtime is not one of yours any more.",
  busy: "The database cannot take this just now. Please try the code once more.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back about this code. Please try it once more.",
  failed: "Something went wrong on our side. Please try the code once more.",
  "invalid-input": "This code could not be read. Please look at how it is spelled.",
};

/** Why seats are not kept for the house, or not put on sale again. */
export const HOUSE_WORDS: Record<CodeOf<HouseAnswer>, string> = {
  "no-seats": "Choose seats on the map first.",
  "not-found": "This showtime is not one of yours any more. Nothing was changed.",
  "unknown-seat": CHANGED_SEATS,
  "seats-taken": "Someone was a moment faster. Nothing was changed.",
  "showtime-over": SHUT["showtime-over"],
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back, so this may have gone through. What is kept now is listed below.",
  failed:
    "Something went wrong on our side, so this may or may not have gone through. What is kept now is listed below.",
  "invalid-input": "Something in there could not be read. Nothing was changed.",
};

/** Why nothing is sold, in words; null while the till is open. */
export function whyShut({ state, endsAt }: { state: string; endsAt: number }, now: number): string | null {
  if (state === "cancelled") return SHUT["showtime-cancelled"];
  if (endsAt <= now) return SHUT["showtime-over"];
  return state === "draft" ? SHUT["not-on-sale"] : null;
}
