import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { SeatingBreach } from "@/lib/claims/check-seats";
import type { Work } from "@/lib/claims/work-limits";
import type { ExtendHoldCode } from "@/lib/holding/extend-hold";
import type { HoldSeatsCode } from "@/lib/holding/hold-seats";
import type { SwappedSeats } from "@/lib/holding/swap-seats";
import { type FixedKey, t } from "@/lib/i18n/t";

export type RefusalCode =
  | HoldSeatsCode
  /** The showtime has a waiting room: it is not their turn. */
  | "not-admitted"
  | "seats-taken"
  | "no-such-seats"
  /** Work is to be done first. */
  | "work"
  /** It was left. */
  | "work-left"
  | ExtendHoldCode
  /** The browser sent no cookie: the first time, or always. */
  | "cookies-needed"
  | "invalid-input"
  | "busy"
  | "no-cookies"
  | UnansweredCode;

export type SeatsGot = SwappedSeats & {
  /** Where seats are that the server chose: "row G, centre, together". */
  where?: string;
  split?: boolean;
};

export type SeatsRefused = {
  ok: false;
  code: RefusalCode;
  /** The ids of asked seats that others have, and of as many free ones nearby. */
  taken?: number[];
  nearest?: number[] | null;
  work?: Work;
};

/** What taking or releasing seats answers. */
export type SeatsAnswer = SeatsGot | SeatsRefused;

/** What would stand in the way of paying; its seats by id. */
export type CheckAnswer = { ok: true; breach: SeatingBreach | null } | { ok: false; code: "busy" };

const WORDS = {
  "no-seats": "seatMap.refusal.noSeats",
  "duplicate-seats": "seatMap.refusal.duplicateSeats",
  "unknown-showtime": "seatMap.refusal.unknownShowtime",
  "showtime-cancelled": "seatMap.refusal.showtimeCancelled",
  "not-on-sale": "seatMap.refusal.notOnSale",
  "sales-closed": "seatMap.refusal.salesClosed",
  "unknown-seat": "seatMap.refusal.unknownSeat",
  "seat-not-sold": "seatMap.refusal.seatNotSold",
  "too-many-seats": "seatMap.refusal.tooManySeats",
  "too-many-holds": "seatMap.refusal.tooManyHolds",
  "too-many-by-token": "seatMap.refusal.tooManyByToken",
  "too-many-from-address": "seatMap.refusal.tooManyFromAddress",
  "too-many-here-from-address": "seatMap.refusal.tooManyHereFromAddress",
  "held-too-often": "seatMap.refusal.heldTooOften",
  "too-fast": "seatMap.refusal.tooFast",
  "payment-in-progress": "seatMap.refusal.paymentInProgress",
  "not-admitted": "seatMap.refusal.notAdmitted",
  "seats-taken": "seatMap.refusal.seatsTaken",
  "no-such-seats": "seatMap.refusal.noSuchSeats",
  work: "seatMap.refusal.work",
  "work-left": "seatMap.refusal.workLeft",
  "no-hold": "seatMap.refusal.noHold",
  "no-more-extensions": "seatMap.refusal.noMoreExtensions",
  "sales-close": "seatMap.refusal.salesClose",
  crowded: "seatMap.refusal.crowded",
  hoarding: "seatMap.refusal.hoarding",
  "cookies-needed": "seatMap.refusal.cookiesNeeded",
  busy: "seatMap.refusal.busy",
  "invalid-input": "seatMap.refusal.invalidInput",
  "no-cookies": "seatMap.refusal.noCookies",
  unheard: "seatMap.refusal.unheard",
  failed: "seatMap.refusal.failed",
  "in-doubt": "seatMap.refusal.inDoubt",
} satisfies Partial<Record<RefusalCode, FixedKey>>;

const isOwn = (code: RefusalCode): code is keyof typeof WORDS => Object.hasOwn(WORDS, code);

/** Why nothing was taken or released; what may have gone through can be seen on the map. */
export const refusalWords = (code: RefusalCode): string =>
  isOwn(code) ? t(WORDS[code]) : UNANSWERED_WORDS[code];
