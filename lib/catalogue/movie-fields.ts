import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movieGenres, type movies } from "@/db/schema/catalogue";
import { assertThat } from "@/db/write";
import type { Translations } from "@/lib/translations/texts";

/** What an admin writes of a movie. */
export type MovieFields = Pick<
  typeof movies.$inferSelect,
  | "title"
  | "originalTitle"
  | "description"
  | "director"
  | "cast"
  | "year"
  | "durationMinutes"
  | "certificate"
  | "releasedOn"
  | "ticketsOn"
  | "trailerUrl"
  | "status"
> & {
  /** Null has it made of the title. */
  slug: string | null;
  genreIds: number[];
  /** Those that are named are written, the others stay as they are. */
  translations?: Translations<MovieText> | undefined;
};

/** What of a movie may be said in further languages. */
export const MOVIE_TEXTS = ["title", "description"] as const;
export type MovieText = (typeof MOVIE_TEXTS)[number];

/** A movie as it is edited: what was read is what an edit is made from. */
export type MovieRecord = MovieFields & {
  id: number;
  slug: string;
  revision: number;
  translations: Translations<MovieText>;
};

/** The step that refuses genres that are gone. */
export const assertGenres = (genreIds: number[]) =>
  assertThat(
    "unknown-genre",
    sql`not exists (select 1 from json_each(${JSON.stringify(genreIds)}) where value not in (select id from genres))`,
  );

/** The steps that give a movie these genres and no others. */
export const setGenres = (db: Database, movieId: SQL | number, genreIds: number[]) => {
  const wanted = sql`(select value from json_each(${JSON.stringify(genreIds)}))`;
  return [
    db
      .delete(movieGenres)
      .where(sql`${movieGenres.movieId} = ${movieId} and ${movieGenres.genreId} not in ${wanted}`),
    db.run(
      sql`insert or ignore into movie_genres (movie_id, genre_id) select ${movieId}, value from ${wanted}`,
    ),
  ];
};
