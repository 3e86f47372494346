import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { translationsOf } from "@/lib/translations/translated";
import { posterOf } from "./columns";
import type { Poster } from "./movie";
import { MOVIE_TEXTS, type MovieRecord } from "./movie-fields";

const genreIds = sql`(
  select json_group_array(genre_id) from (select genre_id from movie_genres where movie_id = movies.id order by genre_id))`.mapWith(
  (text) => JSON.parse(text) as number[],
);

/** A movie in whatever state, for those who work here. */
export async function getMovieRecord(
  db: Database,
  id: number,
): Promise<(MovieRecord & { poster: Poster | null }) | null> {
  const { posterId, searchTitle, searchJoined, searchPeople, renamedAt, ...plain } = getTableColumns(movies);
  const found = await db
    .select({
      ...plain,
      genreIds,
      translations: translationsOf("movie", MOVIE_TEXTS, movies.id),
      poster: posterOf,
    })
    .from(movies)
    .where(eq(movies.id, id))
    .get();
  return found ?? null;
}
