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
export const FIELD_WORDS: Record<ShowtimeField, string> = {
  movieId: "Choose a movie from the list.",
  screenId: "Choose one of the screens.",
  localDate: "Choose a day.",
  localTime: "Write the time as hours and minutes, like 19:30.",
  repeated: "Choose one of the two.",
  format: "Choose one of the formats.",
  language: "Say what is spoken, in up to 60 characters.",
  subtitles: "Up to 60 characters, or nothing.",
  accessibility: "Choose of what is listed.",
  priceCardId: "Choose one of this theater's price cards.",
  state: "Choose one of the two.",
};

type Refusal = { field: ShowtimeField; words: string };

export const PLAN_WORDS: Record<PlanCode, Refusal> = {
  "unknown-movie": { field: "movieId", words: FIELD_WORDS.movieId },
  "archived-movie": {
    field: "movieId",
    words: "This movie is archived. Take it out of the archive to show it again.",
  },
  "no-length": {
    field: "movieId",
    words: "Its length is not known yet, so nobody can say when it ends. Give it a length first.",
  },
  "unknown-screen": { field: "screenId", words: FIELD_WORDS.screenId },
  "no-layout": { field: "screenId", words: "This screen has no seats yet. Draw its layout first." },
  "unknown-price-card": { field: "priceCardId", words: FIELD_WORDS.priceCardId },
  "unpriced-seats": {
    field: "priceCardId",
    words:
      "This card has no price for some of the screen's seats, so nobody could buy them. Add one, or choose another card.",
  },
  "no-such-time": {
    field: "localTime",
    words: "There is no such time there on that day: the clocks go forward past it.",
  },
  "ambiguous-time": {
    field: "repeated",
    words: "That time comes twice there, because the clocks go back. Which one do you mean?",
  },
  past: { field: "localTime", words: "That has passed already. Choose a later start." },
  overlap: { field: "localTime", words: "The screen is taken then, cleaning included." },
};

export const BUSY_WORDS = "We cannot do this just now and nothing was changed. Please try again in a moment.";

/** "The screen is taken: The General starts there at 19:10 and keeps it, cleaning included, until 21:05." */
export function clashWords(
  { title, startsAt, occupiedUntil }: Omit<Slot, "screenId">,
  timeZone: string,
): string {
  const start = `${formatTime(startsAt, timeZone)} on ${formatFullDay(startsAt, timeZone)}`;
  const free = formatTime(occupiedUntil, timeZone);
  return `The screen is taken: ${title} starts there at ${start} and keeps it, cleaning included, until ${free}.`;
}

type Why = { code: PlanCode; clash: Slot | null; timeZone: string };

/** The field that is to blame, and what to say of it. */
export function planRefusal({ code, clash, timeZone }: Why): Partial<Record<ShowtimeField, string>> {
  const { field, words } = PLAN_WORDS[code];
  return { [field]: clash ? clashWords(clash, timeZone) : words };
}

export const NOT_FOUND_WORDS = "There is no such showtime, or it is not yours to change.";
const STALE_WORDS = "Somebody else changed it meanwhile. Look again; nothing of yours was written.";

export const EDIT_WORDS: Record<Exclude<EditShowtimeCode, PlanCode>, string> = {
  "not-found": NOT_FOUND_WORDS,
  cancelled: "It was cancelled, so there is nothing to change any more.",
  begun: "It has begun, so it stays as it is.",
  stale: STALE_WORDS,
  sold: "Some of its seats are sold or held. To change it all the same, tell those who have them.",
  "house-seats": "The house keeps seats of it. Let them go before it plays on another screen.",
};

export const PUBLISH_WORDS: Record<PublishCode | "invalid-input", string> = {
  "invalid-input": "Choose at least one.",
  "not-found": NOT_FOUND_WORDS,
  changed: "Somebody else changed one of them meanwhile. Look again; nothing was changed.",
  begun: "One of them should have begun already. Move it, or leave it out.",
  sold: "Seats of one of them are sold or held, so it stays on sale.",
};

export const REMOVE_WORDS: Record<RemoveShowtimeCode | "invalid-input", string> = {
  "invalid-input": NOT_FOUND_WORDS,
  "not-found": NOT_FOUND_WORDS,
  stale: STALE_WORDS,
  wanted: "Some of its seats are taken, so it can be cancelled but not removed.",
};

export const CANCEL_WORDS: Record<Exclude<CancelShowtimeCode, "confirm-it-is-you">, string> = {
  "not-found": NOT_FOUND_WORDS,
  stale: STALE_WORDS,
  "already-cancelled": "It is cancelled already.",
  over: "It is over, so it cannot be cancelled any more.",
};

/** Why an edit was refused, in one sentence. */
export function editRefusal({
  code,
  clash,
  timeZone,
}: { code: EditShowtimeCode } & Omit<Why, "code">): string {
  if (clash) return clashWords(clash, timeZone);
  return code in EDIT_WORDS
    ? EDIT_WORDS[code as keyof typeof EDIT_WORDS]
    : PLAN_WORDS[code as PlanCode].words;
}
