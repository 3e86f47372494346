import { z } from "zod";
import { revisionTag } from "@/app/api/v1/_frame/etag";
import { rowId } from "@/app/api/v1/_frame/fields";
import type { Database } from "@/db/client";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import type { FoundMovie } from "@/lib/catalogue/find-movie";
import type { MovieCard, Poster } from "@/lib/catalogue/movie";
import { MOVIE_TEXTS, type MovieFields } from "@/lib/catalogue/movie-fields";
import { movieFields } from "@/lib/catalogue/movie-input";
import { env } from "@/lib/env";
import { getReviewSummary, type ReviewSummary } from "@/lib/reviews/get-review-summary";
import type { ChangedMovie } from "@/lib/sharing/list-changed-movies";

const genre = z.object({ slug: z.string(), name: z.string() });

const poster = z.object({
  tint: z.string().meta({ description: "Its ground colour, as #rrggbb." }),
  images: z.array(z.object({ width: z.int(), url: z.url() })).meta({ description: "WebP, smallest first." }),
});

const common = {
  id: z.int(),
  slug: z.string(),
  title: z.string(),
  originalTitle: z.string().nullable(),
  director: z.string().nullable(),
  year: z.int().nullable(),
  durationMinutes: z.int().nullable(),
  certificate: z.string().nullable(),
  releasedOn: z.iso.date().nullable(),
  ticketsOn: z.iso.date().nullable().meta({ description: "When its tickets go on sale, as announced." }),
  status: z.enum(MOVIE_STATUSES),
  genres: z.array(genre),
  poster: poster.nullable(),
  url: z.url().meta({ description: "Its page for people." }),
};

const translations = z
  .partialRecord(z.enum(MOVIE_TEXTS), z.record(z.string(), z.string()))
  .meta({ description: "Its texts in further languages, by field and language." });

/** A movie in a list. */
export const movieCard = z
  .object({ ...common, lead: z.string().meta({ description: "The first sentence of its description." }) })
  .meta({ id: "MovieCard" });

const reviews = z.object({
  count: z.int(),
  average: z.number().min(0.5).max(5).nullable().meta({ description: "Of stars, to two places." }),
  distribution: z
    .array(z.int())
    .meta({ description: "How many gave half a star, one, one and a half … five." }),
});

export const movieDetails = z
  .object({
    ...common,
    reviews: reviews.meta({ description: "What the reviews that everybody sees come to." }),
    description: z.string(),
    cast: z.array(z.string()),
    trailerUrl: z.string().nullable(),
    genreIds: z.array(z.int()),
    translations,
  })
  .meta({ id: "Movie" });

/** A movie as another installation takes it over. */
export const catalogueMovie = z
  .object({
    ...common,
    description: z.string(),
    cast: z.array(z.string()),
    trailerUrl: z.string().nullable(),
    translations,
    was: z.array(z.string()).meta({ description: "Slugs that it had since, the oldest first." }),
  })
  .meta({ id: "CatalogueMovie" });

const { shape } = movieFields;

/** What is written of a movie. Lists are written out, since what validates is what documents. */
export const movieDraft = z
  .strictObject({
    title: shape.title,
    originalTitle: shape.originalTitle,
    slug: shape.slug.default(null),
    description: shape.description.default(""),
    director: shape.director.default(null),
    cast: z.array(z.string().min(1).max(200)).max(200).default([]),
    year: shape.year.default(null),
    durationMinutes: shape.durationMinutes.default(null),
    certificate: shape.certificate.default(null),
    releasedOn: shape.releasedOn.default(null),
    ticketsOn: shape.ticketsOn,
    trailerUrl: shape.trailerUrl.default(null),
    status: shape.status.default("draft"),
    genreIds: z.array(rowId).max(100).default([]),
    translations: shape.translations,
  })
  .meta({ id: "MovieDraft" });

/** A change: what is left out stays. */
export const movieChange = z
  .strictObject({
    title: shape.title,
    originalTitle: shape.originalTitle.unwrap(),
    slug: shape.slug,
    description: shape.description,
    director: shape.director,
    cast: z.array(z.string().min(1).max(200)).max(200),
    year: shape.year,
    durationMinutes: shape.durationMinutes,
    certificate: shape.certificate,
    releasedOn: shape.releasedOn,
    ticketsOn: shape.ticketsOn.unwrap(),
    trailerUrl: shape.trailerUrl,
    status: shape.status,
    genreIds: z.array(rowId).max(100),
    translations: shape.translations,
  })
  .partial()
  .meta({ id: "MovieChange" });

const FIELDS = Object.keys(shape) as (keyof MovieFields)[];

/** A movie's own fields, of what may have others. */
export const fieldsOf = (movie: MovieFields): MovieFields =>
  Object.fromEntries(FIELDS.map((field) => [field, movie[field]])) as MovieFields;

const asPoster = (found: Poster | null): z.input<typeof poster> | null =>
  found && {
    tint: found.tint,
    images: found.widths.map((width) => ({ width, url: here(`/posters/${found.id}/${width}`) })),
  };

export const here = (path: string): string => new URL(path, env.APP_URL).href;

const asCommon = (movie: MovieCard) => ({
  ...{ id: movie.id, slug: movie.slug, title: movie.title, originalTitle: movie.originalTitle },
  ...{ director: movie.director, year: movie.year, durationMinutes: movie.durationMinutes },
  ...{ certificate: movie.certificate, releasedOn: movie.releasedOn, ticketsOn: movie.ticketsOn },
  ...{ status: movie.status, genres: movie.genres, poster: asPoster(movie.poster) },
  url: here(`/movies/${encodeURIComponent(movie.slug)}`),
});

export const asMovieCard = (movie: MovieCard): z.input<typeof movieCard> => ({
  ...asCommon(movie),
  lead: movie.lead,
});

export const asCatalogueMovie = (movie: ChangedMovie): z.input<typeof catalogueMovie> => ({
  ...asCommon(movie),
  ...{ description: movie.description, cast: movie.cast, trailerUrl: movie.trailerUrl },
  ...{ translations: movie.translations, was: movie.was },
});

const asSummary = ({ count, average, distribution }: ReviewSummary): z.input<typeof reviews> => ({
  ...{ count, average: average === null ? null : Math.round(average * 100) / 100, distribution },
});

const asMovie = (movie: FoundMovie, summary: ReviewSummary): z.input<typeof movieDetails> => ({
  ...asCommon(movie),
  reviews: asSummary(summary),
  ...{
    description: movie.description,
    cast: movie.cast,
    trailerUrl: movie.trailerUrl,
    genreIds: movie.genreIds,
    translations: movie.translations,
  },
});

/** A movie as it is answered, and what a change is made from, as an ETag. */
export async function answerOf(db: Database, movie: FoundMovie) {
  const body = asMovie(movie, await getReviewSummary(db, movie.id));
  return { body, etag: revisionTag(movie.revision, body) };
}
