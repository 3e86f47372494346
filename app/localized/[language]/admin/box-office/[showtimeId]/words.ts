import type { UnansweredCode } from "@/app/_actions/unanswered";
import { ownWords } from "@/app/localized/[language]/admin/box-office/_own-words";
import { TILL_VOUCHER_WORDS } from "@/app/localized/[language]/admin/box-office/_paying/voucher-words";
import type { SellCode } from "@/lib/box-office/counter-sale";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { PromoRefusal } from "@/lib/pricing/promo-conditions";
import type { BreachCode } from "@/lib/seating/breach";
import type { CodeAnswer, HouseAnswer, SaleAnswer } from "./actions";

type CodeOf<Answer> = Extract<Answer, { ok: false; code: string }>["code"] | UnansweredCode;

export type SaleCode = CodeOf<SaleAnswer>;

const RULES = {
  "stranded-seat": "boxOffice.rule.strandedSeat",
  "companion-alone": "boxOffice.rule.companionAlone",
  "sofa-half": "boxOffice.rule.sofaHalf",
  "too-many-companions": "boxOffice.rule.tooManyCompanions",
} satisfies Record<BreachCode, FixedKey>;

const SHUT = {
  "showtime-cancelled": "boxOffice.shut.cancelled",
  "not-on-sale": "boxOffice.shut.draft",
  "showtime-over": "boxOffice.shut.over",
} satisfies Record<Extract<SellCode, "showtime-cancelled" | "not-on-sale" | "showtime-over">, FixedKey>;

const CODES = {
  "code-unknown": "boxOffice.code.unknown",
  "code-not-yet": "boxOffice.code.notYet",
  "code-over": "boxOffice.code.over",
  "code-used-up": "boxOffice.code.usedUp",
  "code-sign-in": "boxOffice.code.sayWhose",
  "code-used-by-you": "boxOffice.code.usedByThem",
  "code-not-for-movie": "boxOffice.code.notForMovie",
  "code-not-for-theater": "boxOffice.code.notForTheater",
  "code-wrong-currency": "boxOffice.code.wrongCurrency",
} satisfies Record<PromoRefusal, FixedKey>;

/** Why nothing was sold. */
export const saleWords = ownWords<SaleCode>({
  ...CODES,
  ...TILL_VOUCHER_WORDS,
  ...RULES,
  ...SHUT,
  "no-seats": "boxOffice.sale.noSeats",
  "too-many-seats": "boxOffice.sale.tooManySeats",
  "not-found": "boxOffice.sale.notFound",
  "showtime-changed": "boxOffice.sale.showtimeChanged",
  "unknown-seat": "boxOffice.sale.seatsChanged",
  "unknown-ticket-type": "boxOffice.sale.unknownTicketType",
  "price-changed": "boxOffice.sale.priceChanged",
  "too-little": "boxOffice.pay.tooLittle",
  "sold-before": "boxOffice.sale.soldBefore",
  "seats-taken": "boxOffice.sale.seatsTaken",
  busy: "boxOffice.sale.busy",
  unheard: "boxOffice.sale.unheard",
  failed: "boxOffice.sale.failed",
  "invalid-input": "boxOffice.sale.unreadable",
});

/** Why a code takes nothing off. Asking about one changes nothing, so it may be asked about again. */
export const codeWords = ownWords<CodeOf<CodeAnswer>>({
  ...CODES,
  "not-found": "boxOffice.code.notFound",
  busy: "boxOffice.code.busy",
  unheard: "boxOffice.code.unheard",
  failed: "boxOffice.code.failed",
  "invalid-input": "boxOffice.code.unreadable",
});

/** Why seats are not kept for the house, or not put on sale again. */
export const houseWords = ownWords<CodeOf<HouseAnswer>>({
  "no-seats": "boxOffice.house.noSeats",
  "not-found": "boxOffice.house.notFound",
  "unknown-seat": "boxOffice.sale.seatsChanged",
  "seats-taken": "boxOffice.house.seatsTaken",
  "showtime-over": SHUT["showtime-over"],
  busy: "boxOffice.house.busy",
  unheard: "boxOffice.house.unheard",
  failed: "boxOffice.house.failed",
  "invalid-input": "boxOffice.house.unreadable",
});

/** Why nothing is sold, in words; null while the till is open. */
export function whyShut({ state, endsAt }: { state: string; endsAt: number }, now: number): string | null {
  if (state === "cancelled") return t(SHUT["showtime-cancelled"]);
  if (endsAt <= now) return t(SHUT["showtime-over"]);
  return state === "draft" ? t(SHUT["not-on-sale"]) : null;
}
