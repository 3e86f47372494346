import type { DryRun, Fault, Near } from "@/lib/catalogue/import/dry-run";
import type { ImportMoviesCode } from "@/lib/catalogue/import/import-movies";
import { FIELDS, type Mapping } from "@/lib/catalogue/import/mapping";
import type { MovieFile, MovieFileCode } from "@/lib/catalogue/import/movie-file";
import { formatNumber } from "@/lib/formatters";
import { importFieldName, problemWords } from "@/lib/words/movie-import";

const ROWS_NAMED = 20;

/** After the name of a file. */
export const CODE_WORDS: Record<MovieFileCode | ImportMoviesCode | "invalid-input", string> = {
  empty: "is empty",
  "unclear-encoding":
    "is not written in one encoding that can be told. Say which, or save it as UTF-8: --encoding says which",
  "not-in-encoding": "is not written in that encoding. Say another with --encoding",
  "no-movies": "has no movies in it",
  "not-a-list": "is JSON, but not a list of movies",
  "not-json": "begins like JSON and is none, or something stands behind its end",
  "cut-short": "was cut short: its list has no end. Fetch it again",
  "too-long-row":
    "has a movie that goes on for more than two million characters: a quotation mark or a bracket is missing",
  "invalid-input": "has a movie in it that cannot be taken in",
  "not-found": "cannot be imported by whoever asks for it",
  "changed-meanwhile": "could not be taken in, because others keep adding movies",
};

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${formatNumber(n)} ${n === 1 ? one : many}`;

/** "JSON in utf-8: Title from title, Year from startYear" */
export function mappingLine({ format, encoding }: MovieFile, { columns, dateOrder }: Mapping): string {
  const read = FIELDS.filter((field) => columns[field].length > 0).map(
    (field) => `${importFieldName(field)} from ${columns[field].join(" or ")}`,
  );
  const dates =
    dateOrder === null ? "" : `; days with the ${dateOrder === "day-first" ? "day" : "month"} first`;
  return `${format.toUpperCase()} in ${encoding}: ${read.join(", ")}${dates}`;
}

export function tried({ rows, fresh, known, repeated, near, faulty }: DryRun): string {
  const parts = [
    `${formatNumber(fresh)} new`,
    `${formatNumber(known)} already there`,
    ...(repeated ? [`${formatNumber(repeated)} repeated`] : []),
    ...(near.length ? [`${formatNumber(near.length)} perhaps there`] : []),
    ...(faulty ? [`${formatNumber(faulty)} that ${faulty === 1 ? "does" : "do"} not fit`] : []),
  ];
  return `${count(rows, "row")}, ${parts.join(", ")}`;
}

/** "row 2 (“Dune”): Year is missing; Length must be a number of minutes" */
export const faultWords = ({ row, title, problems }: Fault): string =>
  `row ${formatNumber(row)}${title ? ` (“${title}”)` : ""}: ${problems.map(problemWords).join("; ")}`;

export const faultLines = ({ faults, faulty }: DryRun): string[] => listed(faults.map(faultWords), faulty);

/** "row 3, “Amelie” (2001), is like “Amélie” (2002)" */
export const likeWords = ({ row, title, year, like }: Near): string =>
  `row ${formatNumber(row)}, “${title}” (${year}), is like ${like.map((one) => `“${one.title}” (${one.year ?? "no year"})`).join(" and ")}`;

export const nearLines = (near: Near[]): string[] =>
  listed(near.slice(0, ROWS_NAMED).map(likeWords), near.length);

const listed = (lines: string[], all: number): string[] => {
  const shown = lines.slice(0, ROWS_NAMED).map((line) => `  ${line}`);
  return all > shown.length ? [...shown, `  and ${formatNumber(all - shown.length)} more`] : shown;
};
