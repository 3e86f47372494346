import { z } from "zod";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import { rowId } from "@/lib/input/ids";
import { typedSlug } from "@/lib/input/slug";
import { line, text } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { translationsInput } from "@/lib/translations/translations-input";

const orNull = (most: number) =>
  line(most)
    .transform((words) => words || null)
    .nullable();

export const genreName = line(60, 1);
export const movieStatus = z.enum(MOVIE_STATUSES);
export const year = z.int().min(1888).max(2100);
export const durationMinutes = z.int().min(1).max(1000);

/** What an admin writes of a movie. */
export const movieFields = z.object({
  title: line(200, 1),
  /** As it was first released, where that is not its title here. */
  originalTitle: orNull(200).default(null),
  /** Null has it made of the title. */
  slug: typedSlug.nullable(),
  description: text(20_000),
  director: orNull(200),
  cast: listOf(line(200, 1), 200),
  year: year.nullable(),
  durationMinutes: durationMinutes.nullable(),
  certificate: orNull(12),
  releasedOn: z.iso.date().nullable(),
  /** When its tickets go on sale, as it is announced. */
  ticketsOn: z.iso.date().nullable().default(null),
  trailerUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  status: movieStatus,
  genreIds: listOf(rowId, 100),
  translations: translationsInput({ title: line(200), description: text(20_000) }),
});

/** A movie of an import file. */
export const movieEntry = z.object({
  title: line(200, 1),
  originalTitle: orNull(200),
  year,
  releasedOn: z.iso.date().nullable(),
  durationMinutes: durationMinutes.nullable(),
  genres: listOf(genreName, 20),
  director: orNull(200),
  cast: listOf(line(200, 1), 200),
  certificate: orNull(12),
  description: text(20_000),
});
