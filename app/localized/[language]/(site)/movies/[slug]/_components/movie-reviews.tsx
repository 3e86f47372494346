import { ReviewList } from "@/app/_reviews/review-list";
import { ReviewSummary } from "@/app/_reviews/review-summary";
import { ButtonLink } from "@/components/ui/button";
import type { MovieCard } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";
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
        {t("browse.reviews.title")}
      </h2>
      {summary.count === 0 && (
        <p className="mb-4 max-w-measure text-ink-soft">{t("browse.reviews.noneYet")}</p>
      )}
      <div className="grid gap-6">
        <ReviewSummary summary={summary} />
        {reviews.length > 0 && <ReviewList reviews={reviews} />}
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={`${path}/review`} prefetch={false} variant="quiet">
            {t("browse.reviews.write")}
          </ButtonLink>
          {summary.count > reviews.length && (
            <ButtonLink href={`${path}/reviews`} prefetch={false} variant="quiet">
              {t("browse.reviews.all", { count: summary.count })}
            </ButtonLink>
          )}
        </p>
      </div>
    </section>
  );
}
