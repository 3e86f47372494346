import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import { formatNumber } from "@/lib/formatters";
import { formatMoney } from "@/lib/money";
import type { Figure } from "@/lib/reports/get-overview";

const FIGURES: Record<Figure["of"], string> = {
  revenue: "Revenue",
  tickets: "Tickets",
  bookings: "Bookings",
  showtimes: "Showtimes",
  "seats-filled": "Seats filled",
  refunded: "Refunded",
};

function figureWords({ of, currency }: Figure, value: number | null): string {
  if (value === null) return "none offered";
  if (currency) return formatMoney({ amountMinor: value, currency });
  return of === "seats-filled" ? `${value.toFixed(1)} %` : formatNumber(value);
}

/** The period's figures, each beside what it was before. */
export function Figures({ figures }: { figures: Figure[] }) {
  const isOfMany = new Set(figures.flatMap(({ currency }) => currency ?? [])).size > 1;
  return (
    <dl className="mb-12 grid grid-cols-2 gap-x-6 border-line border-b sm:grid-cols-3 lg:grid-cols-4">
      {figures.map((figure) => (
        <div key={`${figure.of} ${figure.currency}`} className="border-line border-t py-4">
          <dt className="text-ink-soft text-sm">
            {isOfMany && figure.currency ? `${FIGURES[figure.of]}, ${figure.currency}` : FIGURES[figure.of]}
          </dt>
          <dd className="font-display text-xl">{figureWords(figure, figure.now)}</dd>
          <dd className="text-ink-soft text-sm">
            <Change change={figure.change} isPoints={figure.of === "seats-filled"} />{" "}
            {figureWords(figure, figure.before)} before
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change, isPoints }: { change: number | null; isPoints: boolean }) {
  if (change === null) return null;
  const Arrow = change > 0 ? ArrowUp : change < 0 ? ArrowDown : Equal;
  const amount = `${formatNumber(Math.abs(change))}${isPoints ? " points" : " %"}`;
  return (
    <span className="mr-1 inline-flex items-center gap-0.5 text-ink">
      <Arrow aria-hidden="true" className="size-3.5" />
      {change === 0 ? "the same," : `${amount} ${change > 0 ? "more," : "less,"}`}
    </span>
  );
}
