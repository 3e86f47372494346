import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { reviewOptOuts, reviewReports, reviews } from "@/db/schema/reviews";
import { watchedMovies } from "@/db/schema/watching";
import { isTheirReview, listed, type PersonTraces } from "./traces";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What they said of movies and reported, with an account or by a letter's link, which they wait for, and whether they are asked. */
export async function listOpinions(db: Database, person: PersonTraces) {
  const { userId, addresses } = person;
  const [said, reported, watched, optOuts] = await Promise.all([
    db
      .select({ review: reviews, movie: movies.title })
      .from(reviews)
      .innerJoin(movies, eq(movies.id, reviews.movieId))
      .where(isTheirReview(person))
      .orderBy(asc(reviews.createdAt), asc(reviews.id)),
    db
      .select({ movie: movies.title, cause: reviewReports.cause, reportedAt: reviewReports.reportedAt })
      .from(reviewReports)
      .innerJoin(reviews, eq(reviews.id, reviewReports.reviewId))
      .innerJoin(movies, eq(movies.id, reviews.movieId))
      .where(eq(reviewReports.reporter, `user ${userId}`))
      .orderBy(asc(reviewReports.reportedAt)),
    db
      .select({ movie: movies.title, addedAt: watchedMovies.addedAt, toldAt: watchedMovies.toldAt })
      .from(watchedMovies)
      .innerJoin(movies, eq(movies.id, watchedMovies.movieId))
      .where(eq(watchedMovies.userId, userId))
      .orderBy(asc(watchedMovies.addedAt), asc(movies.id)),
    db
      .select()
      .from(reviewOptOuts)
      .where(sql`${reviewOptOuts.address} in ${listed(addresses)}`),
  ]);
  return {
    reviews: said.map(({ movie, review }) => ({
      ...{ movie, stars: review.halves / 2, words: review.words, name: review.name },
      ...{
        writtenAt: iso(review.writtenAt),
        deletedAt: iso(review.deletedAt),
        hiddenAt: iso(review.hiddenAt),
      },
      hiddenWhy: review.hiddenWhy,
    })),
    reviewsReported: reported.map(({ reportedAt, ...report }) => ({
      ...report,
      reportedAt: iso(reportedAt),
    })),
    watchList: watched.map(({ movie, addedAt, toldAt }) => ({
      ...{ movie, addedAt: iso(addedAt), toldAt: iso(toldAt) },
    })),
    reviewRequestsStopped: optOuts.map(({ address, optedOutAt }) => ({ address, since: iso(optedOutAt) })),
  };
}
