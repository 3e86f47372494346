import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { formatNumber } from "@/lib/formatters";
import type { RenamedSeat, TouchedSeat, TouchedShowtime } from "@/lib/rooms/layout-impact";
import type { RefusalCode } from "../actions";

export const REFUSAL_WORDS: Record<RefusalCode | UnansweredCode, string> = {
  ...UNANSWERED_WORDS,
  "not-found": "This screen is no longer there, or no longer yours to edit.",
  unfit: "This drawing is no layout yet: look at what is marked below the board.",
  busy: "We cannot do this just now and nothing was saved. Please try again in a moment.",
  "claimed-seat-missing":
    "Somebody has just taken a seat that the new version lacks. Nothing was saved; look again at what it touches.",
  "seat-renamed":
    "Somebody has just taken a seat that has another name in the new version. Nothing was saved; look again at what it touches.",
  "held-seat-retyped":
    "Somebody has just taken a seat whose type changes. Nothing was saved; look again at what it touches.",
  "showtime-gone":
    "One of the showtimes has begun or was cancelled meanwhile. Nothing was saved; look again at what it touches.",
};

const COUNT_WORDS = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

export const showtimesWords = (count: number) => COUNT_WORDS(count, "showtime", "showtimes");

/** "12 sold, 2 held" */
export const claimWords = ({ sold, held }: Pick<TouchedShowtime, "sold" | "held">): string =>
  [sold > 0 && `${sold} sold`, held > 0 && `${held} held`].filter(Boolean).join(", ");

const NAMED_AT_MOST = 8;

const listOf = (names: string[]): string =>
  names.length > NAMED_AT_MOST
    ? `${names.slice(0, NAMED_AT_MOST).join(", ")} and ${names.length - NAMED_AT_MOST} more`
    : names.join(", ");

const IS_WORDS: Record<TouchedSeat["is"], string> = {
  sold: "sold",
  held: "held",
  house: "kept by the house",
};

const namesOf = (seats: readonly TouchedSeat[]) =>
  listOf(seats.map(({ label, is }) => `${label} (${IS_WORDS[is]})`));

const becomeOf = (seats: readonly RenamedSeat[]) =>
  listOf(seats.map(({ label, to, is }) => `${label} becomes ${to} (${IS_WORDS[is]})`));

/** Why a showtime cannot move to the new version; null when it can. */
export function stuckWords({ missing, renamed, repriced }: TouchedShowtime): string | null {
  if (missing.length > 0) return `The new version lacks ${namesOf(missing)}.`;
  if (renamed.some(({ is }) => is === "sold"))
    return `${becomeOf(renamed)}, and a ticket that is sold must go on saying where its seat is.`;
  if (renamed.length > 0)
    return `${becomeOf(renamed)}, and somebody has chosen it by its name. Once the hold is over it can move.`;
  if (repriced.length > 0)
    return `${namesOf(repriced)} would be of another type, and the price is promised. Once the hold is over it can move.`;
  return null;
}

/** What the house's own seats are called afterwards. */
export const renamedWords = ({ renamedOfHouse }: TouchedShowtime): string | null =>
  renamedOfHouse.length === 0 ? null : `Renamed, and still the same seats: ${becomeOf(renamedOfHouse)}.`;
