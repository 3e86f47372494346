import { Flag } from "lucide-react";
import { ReviewWords } from "@/app/_reviews/review-list";
import { CAUSE_WORDS, starsWords } from "@/app/_reviews/words";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Stars } from "@/components/ui/stars";
import { listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { StaffReview } from "@/lib/reviews/list-reviews-for-staff";
import { formatShortFullDay, formatTime } from "@/lib/zoned-time";
import { ModerateForm } from "./moderate-form";

/** A review as who runs the theater sees it, and what they decide. */
export function ReviewRow({ review }: { review: StaffReview }) {
  const { id, movieTitle, movieSlug, theaterName, timeZone, halves, words, name, writtenAt } = review;
  const { hiddenWhy, isWaiting } = review;
  return (
    <li id={id} className="grid gap-x-12 gap-y-4 py-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid content-start gap-2">
        <h2 className="wrap-anywhere font-display text-lg">
          <Link
            href={`/movies/${encodeURIComponent(movieSlug)}/reviews`}
            prefetch={false}
            className="hover:text-accent"
          >
            {movieTitle}
          </Link>
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Stars halves={halves} label={starsWords(halves)} />
          <bdi className="wrap-anywhere font-semibold">{name || t("reviews.visitor")}</bdi>
          <span className="text-ink-soft text-sm">
            {t("reviews.row.written", {
              theater: theaterName,
              day: formatShortFullDay(writtenAt, timeZone),
              time: formatTime(writtenAt, timeZone),
            })}
          </span>
        </p>
        {words && <ReviewWords>{words}</ReviewWords>}
        {isWaiting && (
          <p className="flex items-start gap-2 font-semibold text-warn">
            <Flag aria-hidden="true" className="mt-1 size-4 shrink-0" />
            {waitingWords(review)}
          </p>
        )}
        {!review.hasVisit && <p className="text-ink-soft">{t("reviews.row.notShown")}</p>}
        {hiddenWhy !== null && (
          <p className="wrap-anywhere text-ink-soft">
            {rich("reviews.row.hiddenWhy", { reason: hiddenWhy, bdi: (reason) => <bdi>{reason}</bdi> })}
          </p>
        )}
      </div>
      <ModerateForm reviewId={id} isHidden={hiddenWhy !== null} isReported={review.reports > 0} />
    </li>
  );
}

function waitingWords({ reports, causes }: StaffReview): string {
  if (reports === 0) return t("reviews.row.changed");
  const said = listFactsApart(causes.map((cause) => t(CAUSE_WORDS[cause])));
  return t("reviews.row.reported", { count: reports, causes: said });
}
