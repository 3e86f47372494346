import { and, eq, ne, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { type Acting, canAdminister } from "@/lib/accounts/staff-member";
import { translationsOf } from "@/lib/translations/translated";
import { shownMovie } from "./columns";
import { MOVIE_TEXTS } from "./movie-fields";

const genreIds = sql`(
  select json_group_array(genre_id) from (select genre_id from movie_genres where movie_id = movies.id order by genre_id))`.mapWith(
  (text) => JSON.parse(text) as number[],
);

type Query = { named: { id: number } | { slug: string }; by: Acting | null };

/** A movie by id or slug; a draft for those alone who may change it. */
export async function findMovie(db: Database, { named, by }: Query) {
  const isIt = "id" in named ? eq(movies.id, named.id) : eq(movies.slug, named.slug);
  const isShown = by ? or(ne(movies.status, "draft"), canAdminister(by)) : ne(movies.status, "draft");
  const found = await db
    .select({ ...shownMovie(), genreIds, translations: translationsOf("movie", MOVIE_TEXTS, sql`movies.id`) })
    .from(movies)
    .where(and(isIt, isShown))
    .get();
  return found ?? null;
}

export type FoundMovie = NonNullable<Awaited<ReturnType<typeof findMovie>>>;
