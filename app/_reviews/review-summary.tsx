import { Stars } from "@/components/ui/stars";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { ReviewSummary as Summary } from "@/lib/reviews/get-review-summary";
import { manyReviews, starsWords } from "./words";

/** The average, and how many gave each rating. */
export function ReviewSummary({ summary }: { summary: Summary }) {
  const { count, average, distribution } = summary;
  if (average === null) return null;
  // one digit, as it is known
  const shown = formatNumber(Number(average.toFixed(1)), 1);
  const most = Math.max(...distribution);
  return (
    <div className="flex flex-wrap items-end gap-x-12 gap-y-4">
      <p>
        <span className="block font-display font-medium text-3xl tabular-nums">{shown}</span>
        <Stars
          halves={Math.round(average * 2)}
          label={t("reviews.summary.average", { average: shown })}
          className="text-xl"
        />
        <span className="block text-ink-soft text-sm">{manyReviews(count)}</span>
      </p>
      <ol aria-label={t("reviews.summary.distribution")} className="flex h-20 items-end gap-1">
        {distribution.map((given, at) => (
          <li key={starsWords(at + 1)} className="flex h-full w-5 items-end" title={told(given, at)}>
            <span className="sr-only">{told(given, at)}</span>
            <span
              aria-hidden="true"
              className={`w-full rounded-t-sm ${given > 0 ? "bg-gold" : "bg-line-strong"}`}
              style={{ height: `max(2px, ${most === 0 ? 0 : (given / most) * 100}%)` }}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const told = (given: number, at: number) =>
  t("reviews.summary.given", { stars: starsWords(at + 1), count: given });
