import { ReviewList } from "@/app/_reviews/review-list";
import { ReviewSummary } from "@/app/_reviews/review-summary";
import { manyReviews } from "@/app/_reviews/words";
import { ButtonLink } from "@/components/ui/button";
import type { MovieCard } from "@/lib/catalogue/movie";
import type { ReviewSummary as Summary } from "@/lib/reviews/get-review-summary";
import type { ListedReview } from "@/lib/reviews/list-reviews";

type Props = { movie: MovieCard; summary: Summary; reviews: ListedReview[] };

/** What people who saw it here say: what it comes to, and the newest of them. */
export function MovieReviews({ movie, summary, reviews }: Props) {
  if (summary.count === 0 && movie.status === "announced") return null;
  const path = `/movies/${encodeURIComponent(movie.slug)}`;
  return (
    <section aria-labelledby="reviews" className="mt-12 sm:mt-18">
      <h2 id="reviews" className="mb-4 font-display font-medium text-2xl">
        Reviews
      </h2>
      {summary.count === 0 && (
        <p className="mb-4 max-w-measure text-ink-soft">
          Nobody has reviewed it yet. Whoever saw it here, and had their ticket scanned, may say what they
          thought.
        </p>
      )}
      <div className="grid gap-6">
        <ReviewSummary summary={summary} />
        {reviews.length > 0 && <ReviewList reviews={reviews} />}
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={`${path}/review`} prefetch={false} variant="quiet">
            Write a review
          </ButtonLink>
          {summary.count > reviews.length && (
            <ButtonLink href={`${path}/reviews`} prefetch={false} variant="quiet">
              All {manyReviews(summary.count)}
            </ButtonLink>
          )}
        </p>
      </div>
    </section>
  );
}
