import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import type { Genre } from "./movie";
import { isPublic } from "./movie-page";

/** Genres that have a movie to show, by name. */
export const listGenres = (db: Database): Promise<Genre[]> =>
  db
    .selectDistinct({ slug: genres.slug, name: genres.name })
    .from(genres)
    .innerJoin(movieGenres, eq(movieGenres.genreId, genres.id))
    .innerJoin(movies, and(eq(movies.id, movieGenres.movieId), isPublic))
    .orderBy(asc(genres.name));
