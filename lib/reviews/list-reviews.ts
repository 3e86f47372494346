import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import { isShown } from "./review";

export type ListedReview = {
  id: string;
  halves: number;
  words: string;
  /** What its writer is called; perhaps empty. */
  name: string;
  createdAt: number;
};

/** Behind which the next page begins. */
export type ReviewPlace = readonly [createdAt: number, id: string];

type Query = { movieId: number; after: ReviewPlace | null; limit: number };

/** What is said of a movie, the newest first. */
export async function listReviews(
  db: Database,
  { movieId, after, limit }: Query,
): Promise<{ reviews: ListedReview[]; next: ReviewPlace | null }> {
  const isBehind =
    after === null ? undefined : sql`(${reviews.createdAt}, ${reviews.id}) < (${after[0]}, ${after[1]})`;
  const rows = await db
    .select({
      ...{ id: reviews.id, halves: reviews.halves, words: reviews.words, name: reviews.name },
      createdAt: reviews.createdAt,
    })
    .from(reviews)
    .where(and(eq(reviews.movieId, movieId), isShown, isBehind))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { reviews: shown, next: rows.length > limit && last ? [last.createdAt, last.id] : null };
}
