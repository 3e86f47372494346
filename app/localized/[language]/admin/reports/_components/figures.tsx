import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { Figure } from "@/lib/reports/get-overview";

const FIGURES = {
  revenue: "reports.figures.revenue",
  tickets: "reports.figures.tickets",
  bookings: "reports.figures.bookings",
  showtimes: "reports.figures.showtimes",
  "seats-filled": "reports.figures.seatsFilled",
  refunded: "reports.figures.refunded",
} satisfies Record<Figure["of"], FixedKey>;

function figureWords({ of, currency }: Figure, value: number | null): string {
  if (value === null) return t("reports.figures.noneOffered");
  if (currency) return formatMoney({ amountMinor: value, currency });
  return of === "seats-filled"
    ? t("reports.figures.percent", { value: formatNumber(value, 1) })
    : formatNumber(value);
}

/** The period's figures, each beside what it was before. */
export function Figures({ figures }: { figures: Figure[] }) {
  const isOfMany = new Set(figures.flatMap(({ currency }) => currency ?? [])).size > 1;
  return (
    <dl className="mb-12 grid grid-cols-2 gap-x-6 border-line border-b sm:grid-cols-3 lg:grid-cols-4">
      {figures.map((figure) => (
        <div key={`${figure.of} ${figure.currency}`} className="border-line border-t py-4">
          <dt className="text-ink-soft text-sm">
            {listFacts([t(FIGURES[figure.of]), isOfMany && figure.currency])}
          </dt>
          <dd className="font-display text-xl">{figureWords(figure, figure.now)}</dd>
          <dd className="text-ink-soft text-sm">{besideBefore(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

function besideBefore(figure: Figure): ReactNode {
  const { change, of } = figure;
  const before = figureWords(figure, figure.before);
  if (change === null) return t("reports.figures.before", { before });
  const Arrow = change > 0 ? ArrowUp : change < 0 ? ArrowDown : Equal;
  const said = {
    change: (words: ReactNode) => (
      <span className="me-1 inline-flex items-center gap-0.5 text-ink">{words}</span>
    ),
    arrow: () => <Arrow aria-hidden="true" className="size-3.5" />,
    before,
  };
  if (change === 0) return rich("reports.figures.same", said);
  const unit = of === "seats-filled" ? "Points" : "Percent";
  return rich(`reports.figures.${change > 0 ? "more" : "less"}${unit}`, {
    ...said,
    amount: Math.abs(change),
  });
}
