import type { Clash } from "@/lib/scheduling/find-clash";
import type { ScheduleShowtimeCode } from "@/lib/scheduling/schedule-showtime";
import { formatDay, formatTime } from "@/lib/zoned-time";

export type ScheduleField =
  | "movieId"
  | "screenId"
  | "localDate"
  | "localTime"
  | "repeated"
  | "format"
  | "language"
  | "subtitles"
  | "priceCardId"
  | "state";

/** What to write beside a field that does not fit. */
export const FIELD_WORDS: Record<ScheduleField, string> = {
  movieId: "Choose a movie from the list.",
  screenId: "Choose one of the screens.",
  localDate: "Choose a day.",
  localTime: "Write the time as hours and minutes, like 19:30.",
  repeated: "Choose one of the two.",
  format: "Choose one of the formats.",
  language: "Say what is spoken, in up to 60 letters.",
  subtitles: "Up to 60 letters, or nothing.",
  priceCardId: "Choose one of this theater's price cards.",
  state: "Choose one of the two.",
};

type Refusal = { field: ScheduleField | null; words: string };

export const SCHEDULE_WORDS: Record<ScheduleShowtimeCode | "busy", Refusal> = {
  "unknown-movie": { field: "movieId", words: FIELD_WORDS.movieId },
  "no-length": {
    field: "movieId",
    words: "Its length is not known yet, so nobody can say when it ends. Give it a length first.",
  },
  "unknown-screen": { field: "screenId", words: FIELD_WORDS.screenId },
  "no-layout": { field: "screenId", words: "This screen has no seats yet. Draw its layout first." },
  "unknown-price-card": { field: "priceCardId", words: FIELD_WORDS.priceCardId },
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
  busy: {
    field: null,
    words: "We are very busy right now and nothing was scheduled. Please try again in a moment.",
  },
};

/** "The screen is taken: The General starts there at 19:10 and keeps it, cleaning included, until 21:05." */
export function clashWords({ title, startsAt, occupiedUntil, timeZone }: Clash): string {
  const start = `${formatTime(startsAt, timeZone)} on ${formatDay(startsAt, timeZone)}`;
  const free = formatTime(occupiedUntil, timeZone);
  return `The screen is taken: ${title} starts there at ${start} and keeps it, cleaning included, until ${free}.`;
}
