import type { RowFaultCode } from "@/lib/catalogue/import/json-rows";
import type { Field } from "@/lib/catalogue/import/mapping";
import type { MovieFileCode } from "@/lib/catalogue/import/movie-file";
import type { EntryProblem, EntryProblemCode } from "@/lib/catalogue/import/read-entry";
import { type FixedKey, type PlainKey, t } from "@/lib/i18n/t";

/** Of what a file says of a movie. */
export const importFieldName = (field: Field): string => t(`imports.field.${field}`);

/** Why a file cannot be read, by its name. */
export const FILE_WORDS = {
  empty: "imports.file.empty",
  "unclear-encoding": "imports.file.unclearEncoding",
  "not-in-encoding": "imports.file.notInEncoding",
  "no-movies": "imports.file.noMovies",
  "not-a-list": "imports.file.notAList",
  "not-json": "imports.file.notJson",
  "cut-short": "imports.file.cutShort",
  "too-long-row": "imports.file.tooLongRow",
} satisfies Record<MovieFileCode, PlainKey>;

const ROW_PROBLEMS = {
  "not-json": "imports.row.notJson",
  "no-movie": "imports.row.noMovie",
  "too-long-row": "imports.row.tooLong",
  "open-quote": "imports.row.openQuote",
  "too-many-cells": "imports.row.tooManyCells",
  "too-few-cells": "imports.row.tooFewCells",
} satisfies Record<RowFaultCode, FixedKey>;

const PROBLEMS = {
  missing: "imports.problem.missing",
  "no-text": "imports.problem.noText",
  "too-long": "imports.problem.tooLong",
  "no-minutes": "imports.problem.noMinutes",
  "not-such-minutes": "imports.problem.notSuchMinutes",
  "no-names": "imports.problem.noNames",
  "too-many-names": "imports.problem.tooManyNames",
  "no-year": "imports.problem.noYear",
  "before-first-movie": "imports.problem.beforeFirstMovie",
  "too-far-ahead": "imports.problem.tooFarAhead",
  "no-date": "imports.problem.noDate",
  "date-unclear": "imports.problem.dateUnclear",
} satisfies Record<Exclude<EntryProblemCode, RowFaultCode>, PlainKey>;

/** With what stands there instead. */
const PROBLEMS_OF = {
  "no-minutes": "imports.problemOf.noMinutes",
  "not-such-minutes": "imports.problemOf.notSuchMinutes",
  "no-year": "imports.problemOf.noYear",
  "before-first-movie": "imports.problemOf.beforeFirstMovie",
  "too-far-ahead": "imports.problemOf.tooFarAhead",
  "no-date": "imports.problemOf.noDate",
  "date-unclear": "imports.problemOf.dateUnclear",
} satisfies Partial<Record<keyof typeof PROBLEMS, PlainKey>>;

const isOfRow = (code: EntryProblemCode): code is RowFaultCode => Object.hasOwn(ROW_PROBLEMS, code);
const isOfValue = (code: EntryProblemCode): code is keyof typeof PROBLEMS_OF =>
  Object.hasOwn(PROBLEMS_OF, code);

/** "Year must be one year of four digits, not “soon”" */
export function problemWords({ field, code, most = 0, value }: EntryProblem): string {
  if (isOfRow(code)) return t(ROW_PROBLEMS[code]);
  const name = field ? importFieldName(field) : "";
  return value !== undefined && isOfValue(code)
    ? t(PROBLEMS_OF[code], { field: name, value })
    : t(PROBLEMS[code], { field: name, most });
}
