import { ACCESSIBILITY, SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { sortedByName } from "@/lib/formatters";
import { type Accessibility, accessibilityOf } from "./accessibility";
import type { ListedShowtime } from "./list-showtimes";
import { type PartOfDay, partOfDay } from "./part-of-day";

/** What is asked of a showtime; null and empty: anything. */
export type ShowtimeFilter = {
  part: PartOfDay | null;
  format: ListedShowtime["format"] | null;
  language: string | null;
  /** All of these. */
  accessibility: Accessibility[];
};

export const isFitting = (showtime: ListedShowtime, asked: ShowtimeFilter): boolean =>
  (asked.part === null || partOfDay(showtime) === asked.part) &&
  (asked.format === null || showtime.format === asked.format) &&
  (asked.language === null || isSame(showtime.language, asked.language)) &&
  asked.accessibility.every((name) => accessibilityOf(showtime.accessibility).includes(name));

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What there is to choose from among these, and what was chosen already. */
export function choicesOf(showtimes: readonly ListedShowtime[], asked: ShowtimeFilter) {
  const languages = new Map(
    [...showtimes.map(({ language }) => language), ...(asked.language ? [asked.language] : [])]
      .toReversed()
      .map((language) => [language.toLowerCase(), language]),
  );
  return {
    formats: SHOWTIME_FORMATS.filter(
      (format) => format === asked.format || showtimes.some((one) => one.format === format),
    ),
    languages: sortedByName(languages.values(), (language) => language),
    accessibility: ACCESSIBILITY.filter(
      (name) =>
        asked.accessibility.includes(name) ||
        showtimes.some((one) => accessibilityOf(one.accessibility).includes(name)),
    ),
  };
}

export type Choices = ReturnType<typeof choicesOf>;
