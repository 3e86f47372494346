import { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";

const text = (most: number) => z.string("must be text").trim().max(most, `is longer than ${most} characters`);
const minutes = z
  .int("must be a whole number of minutes")
  .min(1, "must be 1 to 1000 minutes")
  .max(1000, "must be 1 to 1000 minutes");

const entry = z.object(
  {
    title: text(200).min(1, "is missing"),
    year: z
      .int("must be a year in numbers")
      .min(1888, "is before the first movie")
      .max(2100, "is too far ahead"),
    cast: z.array(text(200), "must be a list of names").max(200, "has more than 200 names").default([]),
    genres: z.array(text(60).min(1, "has an empty name"), "must be a list of names").max(20).default([]),
    extract: text(20_000).nullish(),
    durationMinutes: minutes.nullish(),
    runtime: minutes.nullish(),
  },
  "is not a movie",
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

export type MovieFileCode = "empty" | "not-json" | "not-a-list" | "no-movies" | "bad-entries";
export type MovieFileResult =
  | Exclude<Result<MovieEntry[], MovieFileCode>, { code: "bad-entries" }>
  /** `problems` say in words what is wrong with which entry. */
  | { ok: false; code: MovieFileCode; problems?: string[] };

/** Reads a JSON list of movies, all of it or nothing. */
export function readMovieFile(content: string): MovieFileResult {
  if (content.trim() === "") return fail("empty");
  let list: unknown;
  try {
    list = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return fail("not-json");
  }
  if (!Array.isArray(list)) return fail("not-a-list");
  if (list.length === 0) return fail("no-movies");
  const read = list.map((value) => entry.safeParse(value));
  const problems = read.flatMap(({ error }, i) => (error ? [problemOf(error, i, list[i])] : []));
  if (problems.length) return { ...fail("bad-entries"), problems };
  return ok(read.flatMap(({ data }) => (data ? [asMovie(data)] : [])));
}

function asMovie({ extract, runtime, durationMinutes, ...movie }: z.infer<typeof entry>): MovieEntry {
  return { ...movie, description: extract ?? "", durationMinutes: durationMinutes ?? runtime ?? null };
}

function problemOf(error: z.ZodError, index: number, value: unknown): string {
  const title = entry.shape.title.safeParse((value as { title?: unknown } | null)?.title).data;
  const [issue] = error.issues;
  const where = issue?.path.map(String).join(".");
  return `entry ${index + 1}${title ? ` (“${title}”)` : ""}: ${where ? `${where} ` : ""}${issue?.message}`;
}
