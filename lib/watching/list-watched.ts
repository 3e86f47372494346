import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { watchedMovies } from "@/db/schema/watching";
import { shownCard } from "@/lib/catalogue/columns";
import type { MovieCard } from "@/lib/catalogue/movie";
import { isOnSale } from "./is-on-sale";

export type WatchedMovie = MovieCard & {
  /** It can be booked. */
  isOnSale: boolean;
  /** A letter was asked for, and has not been sent yet. */
  wantsLetter: boolean;
};

type Query = { userId: number; now: number; limit: number };

/** What a person has marked, the last first; a movie that is a draft again waits unseen. */
export const listWatched = (db: Database, { userId, now, limit }: Query): Promise<WatchedMovie[]> =>
  db
    .select({
      ...shownCard(),
      isOnSale: isOnSale(movies.id, now).mapWith(Boolean),
      wantsLetter: sql`asked_at is not null and told_at is null`.mapWith(Boolean),
    })
    .from(watchedMovies)
    .innerJoin(movies, eq(movies.id, watchedMovies.movieId))
    .where(and(eq(watchedMovies.userId, userId), ne(movies.status, "draft")))
    .orderBy(desc(watchedMovies.addedAt), movies.id)
    .limit(limit);
