import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres } from "@/db/schema/catalogue";

export type GenreRow = { id: number; slug: string; name: string; movies: number };

/** Every genre by name, with how many movies of whatever status have it. */
export const listGenreRows = (db: Database): Promise<GenreRow[]> =>
  db
    .select({
      id: genres.id,
      slug: genres.slug,
      name: genres.name,
      movies: sql`(select count(*) from movie_genres where genre_id = genres.id)`.mapWith(Number),
    })
    .from(genres)
    .orderBy(asc(sql`${genres.name} collate nocase`));
