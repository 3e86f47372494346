import { Stars } from "@/components/ui/stars";
import { t } from "@/lib/i18n/t";
import type { ListedReview } from "@/lib/reviews/list-reviews";
import { formatFullDay } from "@/lib/zoned-time";
import { ReportForm } from "./report-form";
import { starsWords } from "./words";

/** What people say of a movie, one below the other. */
export function ReviewList({ reviews }: { reviews: ListedReview[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {reviews.map((review) => (
        <li key={review.id} className="grid gap-2 py-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Stars halves={review.halves} label={starsWords(review.halves)} />
            <bdi className="wrap-anywhere font-semibold">{review.name || t("reviews.visitor")}</bdi>
            <time dateTime={new Date(review.createdAt).toISOString()} className="text-ink-soft text-sm">
              {formatFullDay(review.createdAt, "UTC")}
            </time>
          </p>
          {review.words && <ReviewWords>{review.words}</ReviewWords>}
          <ReportForm reviewId={review.id} />
        </li>
      ))}
    </ul>
  );
}

/** Somebody's own words: they run as their letters do, and keep to themselves. */
export function ReviewWords({ children }: { children: string }) {
  return (
    <p dir="auto" className="wrap-anywhere max-w-measure whitespace-pre-line [unicode-bidi:isolate]">
      {children}
    </p>
  );
}
