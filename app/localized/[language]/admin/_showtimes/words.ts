import { type FixedKey, t } from "@/lib/i18n/t";
import type { CancelShowtimeCode } from "@/lib/programme/cancel-showtime";
import type { EditShowtimeCode } from "@/lib/programme/edit-showtime";
import type { PublishCode } from "@/lib/programme/publish-showtimes";
import type { RemoveShowtimeCode } from "@/lib/programme/remove-showtime";
import type { PlanCode, Slot } from "@/lib/scheduling/plan";
import { formatFullDay, formatTime } from "@/lib/zoned-time";

export type ShowtimeField =
  | "movieId"
  | "screenId"
  | "localDate"
  | "localTime"
  | "repeated"
  | "format"
  | "language"
  | "subtitles"
  | "accessibility"
  | "priceCardId"
  | "state";

/** What to write beside a field that does not fit. */
export const fieldWords = (): Record<ShowtimeField, string> => ({
  movieId: t("showtimes.fieldError.movie"),
  screenId: t("showtimes.fieldError.screen"),
  localDate: t("showtimes.fieldError.day"),
  localTime: t("showtimes.fieldError.time"),
  repeated: t("showtimes.fieldError.repeated"),
  format: t("showtimes.fieldError.format"),
  language: t("showtimes.fieldError.language"),
  subtitles: t("showtimes.fieldError.subtitles"),
  accessibility: t("showtimes.fieldError.accessibility"),
  priceCardId: t("showtimes.fieldError.priceCard"),
  state: t("showtimes.fieldError.state"),
});

const PLAN_WORDS = {
  "unknown-movie": { field: "movieId", words: "showtimes.fieldError.movie" },
  "archived-movie": { field: "movieId", words: "showtimes.plan.archivedMovie" },
  "no-length": { field: "movieId", words: "showtimes.plan.noLength" },
  "unknown-screen": { field: "screenId", words: "showtimes.fieldError.screen" },
  "no-layout": { field: "screenId", words: "showtimes.plan.noLayout" },
  "unknown-price-card": { field: "priceCardId", words: "showtimes.fieldError.priceCard" },
  "unpriced-seats": { field: "priceCardId", words: "showtimes.plan.unpricedSeats" },
  "no-such-time": { field: "localTime", words: "showtimes.plan.noSuchTime" },
  "ambiguous-time": { field: "repeated", words: "showtimes.plan.ambiguousTime" },
  past: { field: "localTime", words: "showtimes.plan.past" },
  overlap: { field: "localTime", words: "showtimes.plan.overlap" },
} satisfies Record<PlanCode, { field: ShowtimeField; words: FixedKey }>;

export const planWords = (code: PlanCode): string => t(PLAN_WORDS[code].words);

/** "The screen is taken: The General starts there at 19:10 and keeps it, cleaning included, until 21:05." */
export const clashWords = (
  { title, startsAt, occupiedUntil }: Omit<Slot, "screenId">,
  timeZone: string,
): string =>
  t("showtimes.plan.clash", {
    movie: title,
    time: formatTime(startsAt, timeZone),
    day: formatFullDay(startsAt, timeZone),
    until: formatTime(occupiedUntil, timeZone),
  });

type Why = { code: PlanCode; clash: Slot | null; timeZone: string };

/** The field that is to blame, and what to say of it. */
export const planRefusal = ({ code, clash, timeZone }: Why): Partial<Record<ShowtimeField, string>> => ({
  [PLAN_WORDS[code].field]: clash ? clashWords(clash, timeZone) : planWords(code),
});

export const EDIT_WORDS = {
  "not-found": "showtimes.refusal.notFound",
  cancelled: "showtimes.refusal.cancelled",
  begun: "showtimes.refusal.begun",
  stale: "showtimes.refusal.stale",
  sold: "showtimes.refusal.sold",
  "house-seats": "showtimes.refusal.houseSeats",
} satisfies Record<Exclude<EditShowtimeCode, PlanCode>, FixedKey>;

export const PUBLISH_WORDS = {
  "invalid-input": "showtimes.refusal.chooseOne",
  "not-found": "showtimes.refusal.notFound",
  changed: "showtimes.refusal.oneChanged",
  begun: "showtimes.refusal.oneBegun",
  sold: "showtimes.refusal.oneSold",
} satisfies Record<PublishCode | "invalid-input", FixedKey>;

export const REMOVE_WORDS = {
  "invalid-input": "showtimes.refusal.notFound",
  "not-found": "showtimes.refusal.notFound",
  stale: "showtimes.refusal.stale",
  wanted: "showtimes.refusal.wanted",
} satisfies Record<RemoveShowtimeCode | "invalid-input", FixedKey>;

export const CANCEL_WORDS = {
  "not-found": "showtimes.refusal.notFound",
  stale: "showtimes.refusal.stale",
  "already-cancelled": "showtimes.refusal.alreadyCancelled",
  over: "showtimes.refusal.over",
} satisfies Record<Exclude<CancelShowtimeCode, "confirm-it-is-you">, FixedKey>;

/** Why an edit was refused, in one sentence. */
export function editRefusal({
  code,
  clash,
  timeZone,
}: { code: EditShowtimeCode } & Omit<Why, "code">): string {
  if (clash) return clashWords(clash, timeZone);
  return code in EDIT_WORDS ? t(EDIT_WORDS[code as keyof typeof EDIT_WORDS]) : planWords(code as PlanCode);
}
