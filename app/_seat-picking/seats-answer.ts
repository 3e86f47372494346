import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { SeatingBreach } from "@/lib/claims/check-seats";
import type { Work } from "@/lib/claims/work-limits";
import type { ExtendHoldCode } from "@/lib/holding/extend-hold";
import type { HoldSeatsCode } from "@/lib/holding/hold-seats";
import type { SwappedSeats } from "@/lib/holding/swap-seats";

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

export const REFUSAL_WORDS: Record<RefusalCode, string> = {
  "no-seats": "No seat was chosen.",
  "duplicate-seats": "A seat was asked for twice. Please try once more.",
  "unknown-showtime": "This showtime is no longer in our programme.",
  "showtime-cancelled": "This showtime has been cancelled.",
  "not-on-sale": "Seats for this showtime are not on sale yet.",
  "sales-closed": "Sales for this showtime have closed.",
  "unknown-seat": "The seats of this screen have changed. Please load the page again.",
  "seat-not-sold": "That kind of seat is not sold for this showtime. Please choose another.",
  "too-many-seats": "Ten seats are the most for one booking. Release one to take another.",
  "too-many-holds": "You are holding twenty seats already. Release some, or finish a booking first.",
  "too-many-by-token": "Very many seats are held here just now. Please try again in a few minutes.",
  "too-many-from-address":
    "Very many seats are held from your network just now. Please finish a booking first, or try again in a few minutes.",
  "too-many-here-from-address":
    "Many seats of this showtime are held from your network just now. Please try again in a few minutes; other showtimes are open to you.",
  "held-too-often":
    "Seats among these were held from your network several times in a row and never bought. Please choose others, or come back in an hour.",
  "too-fast": "That was very fast. Please wait a minute and go on.",
  "payment-in-progress": "You are paying for these seats just now. They stay as they are until that is done.",
  "not-admitted": "Many people want seats here just now, so they take turns. Yours has not come yet.",
  "seats-taken": "Someone was a moment faster.",
  "no-such-seats":
    "There are not that many seats of this kind left. Fewer, or another kind, may still be free.",
  work: "Very many seats are being held just now, and yours could not be. Please try again in a few minutes.",
  "work-left": "No seats were taken. Choose again whenever you like.",
  "no-hold": "The time for your seats is over. Nothing was charged.",
  "no-more-extensions": "You have had all the time there is for these seats. Please book them now.",
  "sales-close": "Sales for this showtime close soon, so there is no more time to give. Please book now.",
  crowded:
    "Many seats of this showtime are held from your network, so there is no more time to give. Please book now.",
  hoarding: "You hold seats for several showtimes. Release some to keep these for longer.",
  "cookies-needed":
    "Your browser keeps no cookies from us, so nothing can be held for you. Please allow them for this site and choose again.",
  busy: "The box office cannot take this just now. Please try once more.",
  "invalid-input": "Something in there could not be read. Please load the page again.",
  "no-cookies":
    "Your browser refuses cookies, so it cannot hold a seat for you. Please allow them for this site, then choose again.",
  ...UNANSWERED_WORDS,
  unheard: "We could not hear back. The map shows which seats are yours.",
  failed: "Something went wrong on our side. The map shows which seats are yours.",
};
