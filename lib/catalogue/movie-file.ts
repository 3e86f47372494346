import { z } from "zod";
import { readLine, readText } from "@/lib/input/text";
import { fail, ok, type Result } from "@/lib/result";

export type EntryProblemCode =
  | "missing"
  | "no-text"
  | "too-long"
  | "no-minutes"
  | "not-such-minutes"
  | "empty-name"
  | "no-names"
  | "too-many-names"
  | "no-year"
  | "before-first-movie"
  | "too-far-ahead"
  | "no-movie";

/** What is wrong with an entry: the first few things, and in which of its fields. */
export type EntryFault = {
  /** From 1. */
  entry: number;
  title: string | null;
  /** `most`: how many there may be. */
  problems: { path: string[]; code: EntryProblemCode; most?: number }[];
};

/** The message of an issue is its code. */
const says = (code: EntryProblemCode): EntryProblemCode => code;

const words = (most: number, read = readLine) =>
  z
    .string(says("no-text"))
    .transform(read)
    .pipe(z.string().max(most, says("too-long")));
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
  z.int(says("no-minutes")).min(1, says("not-such-minutes")).max(1000, says("not-such-minutes")).optional(),
);
const names = (most: number) =>
  z.array(
    z.preprocess(numberAsText, words(most).pipe(z.string().min(1, says("empty-name")))),
    says("no-names"),
  );

const entry = z.object(
  {
    title: z.preprocess(
      numberAsText,
      z
        .string(says("missing"))
        .pipe(words(200))
        .pipe(z.string().min(1, says("missing"))),
    ),
    year: z.preprocess(
      textAsNumber,
      z
        .int({ error: ({ input }) => says(input === undefined ? "missing" : "no-year") })
        .min(1888, says("before-first-movie"))
        .max(2100, says("too-far-ahead")),
    ),
    cast: names(200).max(200, says("too-many-names")).default([]),
    genres: names(60).max(20, says("too-many-names")).default([]),
    extract: words(20_000, readText).optional(),
    description: words(20_000, readText).optional(),
    durationMinutes: minutes,
    runtime: minutes,
  },
  says("no-movie"),
);

export type Field = keyof z.infer<typeof entry>;
const FIELDS = new Map<string, Field>(
  (Object.keys(entry.shape) as Field[]).map((field) => [field.toLowerCase(), field]),
);

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

/** `faults` say what is wrong with which entry; `sound` are the others. */
export type MovieFileResult =
  | Result<MovieEntry[], Exclude<MovieFileCode, "bad-entries">>
  | { ok: false; code: "bad-entries"; faults: EntryFault[]; sound: MovieEntry[] };

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

function faultOf(error: z.ZodError, index: number, value: unknown): EntryFault {
  const title = isRecord(value) ? entry.shape.title.safeParse(fieldsOf(value).title).data : undefined;
  const problems = error.issues.slice(0, 3).map((issue) => ({
    ...{ path: issue.path.map(String), code: issue.message as EntryProblemCode },
    ...(issue.code === "too_big" && { most: Number(issue.maximum) }),
  }));
  return { entry: index + 1, title: title ?? null, problems };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
