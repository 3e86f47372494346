import type { EntryFault, EntryProblemCode, Field } from "@/lib/catalogue/movie-file";
import { formatNumber } from "@/lib/formatters";

/** The fields of an entry that are read. */
export const FIELD_LINES: Record<Field, string> = {
  title: "text, needed",
  year: "the year it was made, needed",
  cast: "a list of names",
  genres: "a list of names; those there are not yet are added",
  description: "text",
  extract: "the same, where there is no description",
  durationMinutes: "whole minutes",
  runtime: "the same, where there is no durationMinutes",
};

const PROBLEMS: Record<EntryProblemCode, (most: string) => string> = {
  missing: () => "is missing",
  "no-text": () => "must be text",
  "too-long": (most) => `is longer than ${most} characters`,
  "no-minutes": () => "must be a number of minutes",
  "not-such-minutes": () => "must be 1 to 1000 minutes",
  "empty-name": () => "is an empty name",
  "no-names": () => "must be a list of names",
  "too-many-names": (most) => `has more than ${most} names`,
  "no-year": () => "must be a year in numbers",
  "before-first-movie": () => "is before the first movie",
  "too-far-ahead": () => "is too far ahead",
  "no-movie": () => "is not a movie",
};

/** "entry 2 (“Dune”): year is missing; runtime must be a number of minutes" */
export function faultWords({ entry, title, problems }: EntryFault): string {
  const words = problems.map(({ path, code, most = 0 }) =>
    [path.join("."), PROBLEMS[code](formatNumber(most))].filter(Boolean).join(" "),
  );
  return `entry ${entry}${title ? ` (“${title}”)` : ""}: ${words.join("; ")}`;
}
