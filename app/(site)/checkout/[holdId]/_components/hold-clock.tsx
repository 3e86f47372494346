import { Countdown } from "@/components/countdown";
import { formatUntil } from "@/components/countdown-words";

/** Until when the seats are the customer's; null once they are not, undefined before the page is alive. */
export function HoldClock({ until }: { until: number | null | undefined }) {
  return (
    <p className="mt-4 flex items-baseline justify-between gap-4 border-line border-t pt-4" role="status">
      <span>
        {until === null && "Your time for these seats is over."}
        {until && `Yours until ${formatUntil(until)}`}
      </span>
      <span className="font-display text-xl" aria-hidden="true">
        {until ? <Countdown until={until} /> : "\u00a0"}
      </span>
    </p>
  );
}
