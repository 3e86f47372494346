import { and, count, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import { isShown, LEAST_TO_AGGREGATE, MOST_HALVES } from "./review";

export type ReviewSummary = {
  count: number;
  /** Stars, 0.5 to 5; null where nobody has said anything. */
  average: number | null;
  /** How many gave half a star, one, one and a half … five. */
  distribution: number[];
};

/** What all that everybody sees comes to. */
export async function getReviewSummary(db: Database, movieId: number): Promise<ReviewSummary> {
  const rows = await db
    .select({ halves: reviews.halves, given: count() })
    .from(reviews)
    .where(and(eq(reviews.movieId, movieId), isShown))
    .groupBy(reviews.halves);
  return summaryOf(rows);
}

export function summaryOf(rows: readonly { halves: number; given: number }[]): ReviewSummary {
  const distribution = Array.from(
    { length: MOST_HALVES },
    (_, at) => rows.find(({ halves }) => halves === at + 1)?.given ?? 0,
  );
  const all = distribution.reduce((sum, given) => sum + given, 0);
  const halves = distribution.reduce((sum, given, at) => sum + given * (at + 1), 0);
  return { count: all, average: all === 0 ? null : halves / all / 2, distribution };
}

/** Whether it is told to search engines: of few reviews an average says little. */
export const isToAggregate = ({ count }: ReviewSummary): boolean => count >= LEAST_TO_AGGREGATE;
