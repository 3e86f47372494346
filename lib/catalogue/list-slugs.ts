import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { isPublic } from "./movie-page";

/** A stretch of the movies that are shown or announced, in a steady order. */
export const listSlugs = (
  db: Database,
  { from, limit }: { from: number; limit: number },
): Promise<{ slug: string }[]> =>
  db
    .select({ slug: movies.slug })
    .from(movies)
    .where(isPublic)
    .orderBy(movies.slug)
    .limit(limit)
    .offset(from);

export const countSlugs = (db: Database): Promise<number> => db.$count(movies, isPublic);
