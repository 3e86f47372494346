import { z } from "zod";
import { typedSlug } from "@/app/admin/_slug";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { line, readLine, text } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { FIELD_WORDS, type MovieField } from "./words";

export const rowId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

const orNull = (most: number) => line(most).transform((words) => words || null);
const number = (least: number, most: number) =>
  z.union([
    z.literal("").transform(() => null),
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
  ]);
const names = z
  .string()
  .transform((lines) => lines.split(/\r?\n/).map(readLine).filter(Boolean))
  .pipe(listOf(line(200), 200));
const slug = z.union([z.literal("").transform(() => null), typedSlug]);
const https = z.union([z.literal("").transform(() => null), z.url({ protocol: /^https$/ }).max(500)]);
const day = z.union([z.literal("").transform(() => null), z.iso.date()]);

const movieForm = z.object({
  title: line(200, 1),
  slug,
  description: text(20_000),
  director: orNull(200),
  cast: names,
  year: number(1888, 2100),
  durationMinutes: number(1, 1000),
  certificate: orNull(12),
  releasedOn: day,
  trailerUrl: https,
  status: z.enum(MOVIE_STATUSES),
  genreIds: listOf(rowId, 100),
});

type Errors = Partial<Record<MovieField, string>>;

/** What the form says of a movie, or words beside every field that does not fit. */
export function readMovieForm(data: FormData): { fields: MovieFields } | { errors: Errors } {
  const trimmed = [...data].map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]);
  const sent = movieForm.safeParse({ ...Object.fromEntries(trimmed), genreIds: data.getAll("genreIds") });
  if (sent.success) return { fields: sent.data };
  const wrong = sent.error.issues.map(({ path }) => path[0] as MovieField);
  return { errors: Object.fromEntries(wrong.map((field) => [field, FIELD_WORDS[field]])) };
}
