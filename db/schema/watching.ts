import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { movies } from "./catalogue";
import { instant } from "./columns";

/** The movies that people have marked, and whom a letter is owed when one goes on sale. */
export const watchedMovies = sqliteTable(
  "watched_movies",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer("movie_id")
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    addedAt: instant("added_at").notNull(),
    /** When they asked to be told; null: they did not. */
    askedAt: instant("asked_at"),
    /** When they were told, which happens once. */
    toldAt: instant("told_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.movieId] }), index("watched_movies_movie").on(t.movieId)],
);
