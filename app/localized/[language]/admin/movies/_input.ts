import type { z } from "zod";
import { numberOrNull, textIn } from "@/app/_form";
import { translationsIn } from "@/app/localized/[language]/admin/_forms/translations-in";
import type { addMovie } from "@/lib/catalogue/add-movie";
import { MOVIE_TEXTS } from "@/lib/catalogue/movie-fields";
import { readLine } from "@/lib/input/clean";

type MovieInput = z.input<typeof addMovie.input>["fields"];

/** What the form says of a movie. */
export const movieIn = (form: FormData): MovieInput => ({
  title: textIn(form, "title"),
  originalTitle: textIn(form, "originalTitle"),
  slug: textIn(form, "slug").trim() || null,
  description: textIn(form, "description"),
  director: textIn(form, "director"),
  cast: linesIn(form, "cast"),
  year: numberOrNull(form, "year"),
  durationMinutes: numberOrNull(form, "durationMinutes"),
  certificate: textIn(form, "certificate"),
  releasedOn: textIn(form, "releasedOn").trim() || null,
  ticketsOn: textIn(form, "ticketsOn").trim() || null,
  trailerUrl: textIn(form, "trailerUrl").trim() || null,
  status: textIn(form, "status") as MovieInput["status"],
  genreIds: form.getAll("genreIds").map(Number),
  translations: translationsIn(form, MOVIE_TEXTS),
});

/** One name to a line. */
const linesIn = (form: FormData, field: string) =>
  textIn(form, field).split(/\r?\n/).map(readLine).filter(Boolean);
