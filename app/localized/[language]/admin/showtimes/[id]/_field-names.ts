import type { FixedKey } from "@/lib/i18n/t";

/** What of a showtime is told when it changed, in the order it is told. */
export const FIELD_NAMES = {
  movieId: "showtimes.fields.movie",
  screenId: "showtimes.fields.screen",
  startsAt: "showtimes.fields.start",
  format: "showtimes.fields.format",
  language: "showtimes.fields.language",
  subtitles: "showtimes.fields.subtitles",
  accessibility: "showtimes.fields.accessibleBy",
  priceCardId: "showtimes.fields.priceCard",
} satisfies Record<string, FixedKey>;

type NamedField = keyof typeof FIELD_NAMES;

export const isNamed = (field: string): field is NamedField => Object.hasOwn(FIELD_NAMES, field);
