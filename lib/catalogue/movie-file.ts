import { z } from "zod";
import { readLine, readText } from "@/lib/input/text";
import { fail, ok, type Result } from "@/lib/result";

const words = (most: number, read = readLine) =>
  z
    .string("must be text")
    .transform(read)
    .pipe(z.string().max(most, `is longer than ${most.toLocaleString("en-GB")} characters`));
// "1776" and 300 are titles, and some programs write numbers as text
const numberAsText = (value: unknown) => (typeof value === "number" ? String(value) : value);
const textAsNumber = (value: unknown) =>
  typeof value === "string" && /^\s*\d+(\.\d+)?(\s*min(utes)?\.?)?\s*$/i.test(value)
    ? Number.parseFloat(value)
    : value;
const wholeMinutes = (value: unknown) => {
  const minutes = textAsNumber(value);
  return typeof minutes === "number" ? Math.round(minutes) : minutes;
};
const minutes = z.preprocess(
  wholeMinutes,
  z
    .int("must be a number of minutes")
    .min(1, "must be 1 to 1000 minutes")
    .max(1000, "must be 1 to 1000 minutes")
    .optional(),
);
const names = (most: number) =>
  z.array(
    z.preprocess(numberAsText, words(most).pipe(z.string().min(1, "is an empty name"))),
    "must be a list of names",
  );

const entry = z.object(
  {
    title: z.preprocess(
      numberAsText,
      z.string("is missing").pipe(words(200)).pipe(z.string().min(1, "is missing")),
    ),
    year: z.preprocess(
      textAsNumber,
      z
        .int({ error: ({ input }) => (input === undefined ? "is missing" : "must be a year in numbers") })
        .min(1888, "is before the first movie")
        .max(2100, "is too far ahead"),
    ),
    cast: names(200).max(200, "has more than 200 names").default([]),
    genres: names(60).max(20, "has more than 20 names").default([]),
    extract: words(20_000, readText).optional(),
    description: words(20_000, readText).optional(),
    durationMinutes: minutes,
    runtime: minutes,
  },
  "is not a movie",
);

type Field = keyof z.infer<typeof entry>;
const FIELDS = new Map<string, Field>(
  (Object.keys(entry.shape) as Field[]).map((field) => [field.toLowerCase(), field]),
);

/** The fields of an entry that are read, as the README and `--help` name them. */
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

/** One movie of an import file: what the import reads of it, other fields are left aside. */
export type MovieEntry = {
  title: string;
  year: number;
  cast: string[];
  genres: string[];
  description: string;
  durationMinutes: number | null;
};

export type MovieFileCode =
  | "empty"
  | "utf-16"
  | "not-utf-8"
  | "not-json"
  | "not-a-list"
  | "no-movies"
  | "bad-entries";

/** `faults` say in words what is wrong with which entry; `sound` are the others. */
export type MovieFileResult =
  | Result<MovieEntry[], Exclude<MovieFileCode, "bad-entries">>
  | { ok: false; code: "bad-entries"; faults: string[]; sound: MovieEntry[] };

/** Reads a JSON list of movies: all of it, or what is wrong with it. */
export function readMovieFile(bytes: Uint8Array): MovieFileResult {
  const content = decode(bytes);
  if (typeof content !== "string") return content;
  if (content.trim() === "") return fail("empty");
  let list: unknown;
  try {
    list = JSON.parse(content);
  } catch {
    return fail("not-json");
  }
  if (isRecord(list) && Array.isArray(list.movies)) list = list.movies;
  if (!Array.isArray(list)) return fail("not-a-list");
  if (list.length === 0) return fail("no-movies");
  const read = list.map((value) => entry.safeParse(isRecord(value) ? fieldsOf(value) : value));
  const sound = read.flatMap(({ data }) => (data ? [asMovie(data)] : []));
  const faults = read.flatMap(({ error }, i) => (error ? [faultOf(error, i, list[i])] : []));
  return faults.length > 0 ? { ok: false, code: "bad-entries", faults, sound } : ok(sound);
}

/** Bytes that are not UTF-8 would be read as other letters than were written. */
function decode(bytes: Uint8Array) {
  const [first, second] = bytes;
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    first === 0 ||
    second === 0
  )
    return fail("utf-16");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("not-utf-8");
  }
}

/** Its known fields, however they are cased; what is null is not there. */
function fieldsOf(value: Record<string, unknown>): Partial<Record<Field, unknown>> {
  const found: Partial<Record<Field, unknown>> = {};
  for (const [key, given] of Object.entries(value)) {
    const field = FIELDS.get(key.toLowerCase().replaceAll(/[\s_-]/g, ""));
    if (field && given !== null && (found[field] === undefined || key === field)) found[field] = given;
  }
  return found;
}

function asMovie({
  extract,
  description,
  runtime,
  durationMinutes,
  ...movie
}: z.infer<typeof entry>): MovieEntry {
  return {
    ...movie,
    description: description ?? extract ?? "",
    durationMinutes: durationMinutes ?? runtime ?? null,
  };
}

function faultOf(error: z.ZodError, index: number, value: unknown): string {
  const title = isRecord(value) ? entry.shape.title.safeParse(fieldsOf(value).title).data : undefined;
  const words = error.issues.map(
    ({ path, message }) => [...path.map(String), ""].join(".").replace(/\.$/, " ") + message,
  );
  return `entry ${index + 1}${title ? ` (“${title}”)` : ""}: ${words.slice(0, 3).join("; ")}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
