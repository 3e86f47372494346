import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { LayoutImpact, RenamedSeat, TouchedSeat, TouchedShowtime } from "@/lib/rooms/layout-impact";
import type { RefusalCode } from "../actions";

const OWN_WORDS = {
  "not-found": "screens.saveRefused.notFound",
  unfit: "screens.saveRefused.unfit",
  busy: "screens.saveRefused.busy",
  "claimed-seat-missing": "screens.saveRefused.seatMissing",
  "seat-renamed": "screens.saveRefused.seatRenamed",
  "held-seat-retyped": "screens.saveRefused.seatRetyped",
  "showtime-gone": "screens.saveRefused.showtimeGone",
} satisfies Record<RefusalCode, FixedKey>;

const isOwn = (code: RefusalCode | UnansweredCode): code is RefusalCode => Object.hasOwn(OWN_WORDS, code);

/** Why a drawing was not saved. */
export const saveRefusal = (code: RefusalCode | UnansweredCode): string =>
  isOwn(code) ? t(OWN_WORDS[code]) : UNANSWERED_WORDS[code];

/** "12 sold, 2 held" */
export const claimWords = ({ sold, held }: Pick<TouchedShowtime, "sold" | "held">): string =>
  listFacts([
    ...(sold > 0 ? [t("screens.review.sold", { count: sold })] : []),
    ...(held > 0 ? [t("screens.review.held", { count: held })] : []),
  ]);

const NAMED_AT_MOST = 8;

function listed(names: string[]): string {
  const more = names.length - NAMED_AT_MOST;
  return more > 0
    ? t("screens.review.listAndMore", { names: listFacts(names.slice(0, NAMED_AT_MOST)), count: more })
    : listFacts(names);
}

const SEAT_WORDS = {
  sold: "screens.review.seatSold",
  held: "screens.review.seatHeld",
  house: "screens.review.seatOfHouse",
} as const;

const RENAMED_WORDS = {
  sold: "screens.review.renamedSold",
  held: "screens.review.renamedHeld",
  house: "screens.review.renamedOfHouse",
} as const;

const namesOf = (seats: readonly TouchedSeat[]) =>
  listed(seats.map(({ label, is }) => t(SEAT_WORDS[is], { seat: label })));

const becomeOf = (seats: readonly RenamedSeat[]) =>
  listed(seats.map(({ label, to, is }) => t(RENAMED_WORDS[is], { seat: label, name: to })));

/** Why a showtime cannot move to the new version; null when it can. */
export function stuckWords({ missing, renamed, repriced }: TouchedShowtime): string | null {
  if (missing.length > 0) return t("screens.review.stuckMissing", { seats: namesOf(missing) });
  if (renamed.some(({ is }) => is === "sold"))
    return t("screens.review.stuckRenamedSold", { seats: becomeOf(renamed) });
  if (renamed.length > 0) return t("screens.review.stuckRenamed", { seats: becomeOf(renamed) });
  return repriced.length > 0 ? t("screens.review.stuckRetyped", { seats: namesOf(repriced) }) : null;
}

/** What the house's own seats are called afterwards. */
export const renamedWords = ({ renamedOfHouse }: TouchedShowtime): string | null =>
  renamedOfHouse.length === 0 ? null : t("screens.review.renamedNote", { seats: becomeOf(renamedOfHouse) });

/** Which price cards say nothing of seats that there would be. */
export function unpricedWords(unpriced: LayoutImpact["unpriced"]): string {
  const cards = unpriced
    .map(({ card, type }) => t(`screens.review.unpricedFor.${type as SeatType}`, { card }))
    .reduce((cards, card) => t("screens.review.unpricedCards", { cards, card }));
  return t("screens.review.unpriced", { cards });
}
