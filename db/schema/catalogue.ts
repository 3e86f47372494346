import { sql } from "drizzle-orm";
import { blob, check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, oneOf, renamedAt, revision } from "./columns";

/** Closed: every list of movies is made by it. */
export const MOVIE_STATUSES = ["draft", "announced", "released", "archived"] as const;

export const genres = sqliteTable("genres", {
  id: integer().primaryKey({ autoIncrement: true }),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** Its words as they are looked for, as `indexWords` makes them; empty: by the name alone. */
  searchName: text("search_name").notNull().default(""),
});

/** A poster's identity is the hash of its bytes, so its address never changes meaning. */
export const posters = sqliteTable("posters", {
  id: text().primaryKey(),
  /** The ground colour, shown while the picture loads: `#rrggbb`. */
  tint: text().notNull(),
});

export const posterImages = sqliteTable(
  "poster_images",
  {
    posterId: text("poster_id")
      .notNull()
      .references(() => posters.id),
    width: integer().notNull(),
    /** WebP; null when it lies with the upload service at `url`. */
    data: blob({ mode: "buffer" }),
    url: text(),
  },
  (t) => [
    primaryKey({ columns: [t.posterId, t.width] }),
    check("poster_images_one_place", sql`(${t.data} is null) <> (${t.url} is null)`),
  ],
);

export const movies = sqliteTable(
  "movies",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull().unique(),
    title: text().notNull(),
    /** As it was first released, where that is not what it is called here. */
    originalTitle: text("original_title"),
    description: text().notNull(),
    director: text(),
    cast: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** The year it was made. */
    year: integer(),
    /** Null while unknown: such a movie cannot be scheduled. */
    durationMinutes: integer("duration_minutes"),
    certificate: text(),
    /** When it opens with us: YYYY-MM-DD. */
    releasedOn: text("released_on"),
    /** When its tickets go on sale, as it was announced: YYYY-MM-DD. */
    ticketsOn: text("tickets_on"),
    trailerUrl: text("trailer_url"),
    posterId: text("poster_id").references(() => posters.id),
    status: text({ enum: MOVIE_STATUSES }).notNull().default("draft"),
    /** When it was first no draft any more; null for drafts, and for what was there before this was kept. */
    publishedAt: instant("published_at"),
    /** What is looked for, as `movieWords` makes it; empty: as the columns it is made of say it. */
    searchTitle: text("search_title").notNull().default(""),
    searchJoined: text("search_joined").notNull().default(""),
    searchPeople: text("search_people").notNull().default(""),
    renamedAt: renamedAt(),
    revision: revision(),
  },
  (t) => [
    check("movies_status", oneOf(t.status, MOVIE_STATUSES)),
    check("movies_duration", sql`${t.durationMinutes} between 1 and 1000`),
    check("movies_released_on", sql`${t.releasedOn} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`),
    index("movies_status_title").on(t.status, t.title),
  ],
);

/** Each word by which a movie is found, once: what a mistyped one may have meant. Kept by db/rules/search.sql. */
export const searchWords = sqliteTable("search_words", {
  id: integer().primaryKey(),
  word: text().notNull().unique(),
});

export const movieGenres = sqliteTable(
  "movie_genres",
  {
    movieId: integer("movie_id")
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    genreId: integer("genre_id")
      .notNull()
      .references(() => genres.id),
  },
  (t) => [primaryKey({ columns: [t.movieId, t.genreId] }), index("movie_genres_genre").on(t.genreId)],
);
