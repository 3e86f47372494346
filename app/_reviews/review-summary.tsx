import { Stars } from "@/components/ui/stars";
import type { ReviewSummary as Summary } from "@/lib/reviews/get-review-summary";
import { averageWords, manyReviews, starsWords } from "./words";

/** The average, and how many gave each rating. */
export function ReviewSummary({ summary }: { summary: Summary }) {
  const { count, average, distribution } = summary;
  if (average === null) return null;
  const most = Math.max(...distribution);
  return (
    <div className="flex flex-wrap items-end gap-x-12 gap-y-4">
      <p>
        <span className="block font-display font-medium text-3xl tabular-nums">{average.toFixed(1)}</span>
        <Stars halves={Math.round(average * 2)} label={averageWords(average)} className="text-xl" />
        <span className="block text-ink-soft text-sm">{manyReviews(count)}</span>
      </p>
      <ol aria-label="How many gave how many stars" className="flex h-20 items-end gap-1">
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

const told = (given: number, at: number) => `${starsWords(at + 1)}: ${given}`;
