import type { Field } from "@/lib/catalogue/import/mapping";
import type { MovieFileCode } from "@/lib/catalogue/import/movie-file";
import type { EntryProblem, EntryProblemCode } from "@/lib/catalogue/import/read-entry";
import { formatNumber } from "@/lib/formatters";

/** Of what a file says of a movie. */
export const IMPORT_FIELD_WORDS: Record<Field, string> = {
  title: "Title",
  originalTitle: "Original title",
  year: "Year",
  releasedOn: "Opens on",
  durationMinutes: "Length",
  genres: "Genres",
  director: "Director",
  cast: "Cast",
  certificate: "Certificate",
  description: "Description",
};

/** After the name of a file. */
export const FILE_WORDS: Record<MovieFileCode, string> = {
  empty: "is empty",
  "unclear-encoding": "is not written in one encoding that can be told. Say which, or save it as UTF-8",
  "not-in-encoding": "is not written in that encoding. Say another",
  "no-movies": "has no movies in it",
  "not-a-list": "is JSON, but not a list of movies",
  "not-json": "begins like JSON and is none, or something stands behind its end",
  "cut-short": "was cut short: its list has no end. Fetch it again",
  "too-long-row":
    "has a movie that goes on for more than two million characters: a quotation mark or a bracket is missing",
};

type Told = { most: string; value: string };

const PROBLEMS: Record<EntryProblemCode, (told: Told) => string> = {
  "not-json": () => "This entry is not JSON",
  "no-movie": () => "This entry is not a movie",
  "too-long-row": () => "This row goes on and on",
  "open-quote": () =>
    "A quotation mark in this row is never closed, so that what follows it cannot be told apart",
  "too-many-cells": () => "This row has more cells than there are columns",
  "too-few-cells": () => "This row has fewer cells than there are columns",
  missing: () => "is missing",
  "no-text": () => "must be text",
  "too-long": ({ most }) => `is longer than ${most} characters`,
  "no-minutes": ({ value }) => `must be a number of minutes${value}`,
  "not-such-minutes": ({ value }) => `must be 1 to 1,000 minutes${value}`,
  "no-names": () => "must be names, with commas between",
  "too-many-names": ({ most }) => `has more than ${most} names`,
  "no-year": ({ value }) => `must be one year of four digits${value}`,
  "before-first-movie": ({ value }) => `is before the first movie${value}`,
  "too-far-ahead": ({ value }) => `is too far ahead${value}`,
  "no-date": ({ value }) => `must be a day of the calendar${value}`,
  "date-unclear": ({ value }) => `may be two days, by whether the month comes first${value}`,
};

/** Codes of what should have stood there. */
const MUST = /^(?:no-|not-)/;

/** "Year must be one year of four digits, not “soon”" */
export function problemWords({ field, code, most = 0, value }: EntryProblem): string {
  const words = PROBLEMS[code]({
    most: formatNumber(most),
    value: value === undefined ? "" : `${MUST.test(code) ? ", not" : ":"} “${value}”`,
  });
  return field ? `${IMPORT_FIELD_WORDS[field]} ${words}` : words;
}
