import { drawingOf, placeLetters } from "@/components/seat-map/drawing";
import { Picture } from "@/components/seat-map/picture";
import { t } from "@/lib/i18n/t";
import type { HeatSeat } from "@/lib/reports/get-heat-map";

/** How much of the accent lies on a seat, by the share of showtimes that sold it. */
const STEPS = [
  { from: 0, mix: 0 },
  { from: 1, mix: 18 },
  { from: 20, mix: 38 },
  { from: 40, mix: 58 },
  { from: 60, mix: 78 },
  { from: 80, mix: 100 },
];
const stepOf = (share: number) => STEPS.findLast(({ from }) => share >= from) ?? { from: 0, mix: 0 };
const fill = (mix: number) => `color-mix(in oklch, var(--accent) ${mix}%, var(--surface))`;
const ink = (mix: number) => (mix > 70 ? "var(--accent-ink)" : "var(--ink)");

/** The layout with, on each seat, in how many of a hundred showtimes it was sold; the table below says the same. */
export function HeatMap({ seats, name }: { seats: HeatSeat[]; name: string }) {
  if (seats.length === 0) return null;
  const drawing = drawingOf(seats);
  return (
    <figure className="mb-12">
      <figcaption className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-soft text-sm">
        <span>{t("reports.heat.caption")}</span>
        {STEPS.map(({ from, mix }, at) => (
          <span key={from} className="inline-flex items-center gap-1.5">
            <span className="size-4 rounded-sm border border-line-strong" style={{ background: fill(mix) }} />
            {from === 0
              ? t("reports.heat.never")
              : t("reports.heat.range", { from, to: (STEPS[at + 1]?.from ?? 101) - 1 })}
          </span>
        ))}
      </figcaption>
      <section
        dir="ltr"
        aria-label={t("reports.heat.map", { screen: name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        className="overflow-x-auto border-line border-y py-4"
      >
        <svg
          aria-hidden="true"
          direction="ltr"
          viewBox={`-28 0 ${drawing.width + 56} ${drawing.height}`}
          className="mx-auto block h-auto w-full"
          style={{ minWidth: drawing.width * 0.62, maxWidth: drawing.width }}
        >
          <Picture width={drawing.width} />
          {(["left", "right"] as const).map((side) =>
            placeLetters(seats, drawing, side).map(({ row, y }) => (
              <text
                key={`${side} ${row}`}
                x={side === "left" ? -14 : drawing.width + 14}
                y={y + 5}
                textAnchor="middle"
                fontSize="15"
                fill="var(--ink-soft)"
              >
                {row}
              </text>
            )),
          )}
          {seats.map((seat) => {
            const { x, y } = drawing.pointOf(seat);
            const share = seat.offered > 0 ? Math.round((100 * seat.sold) / seat.offered) : 0;
            const { mix } = stepOf(seat.sold > 0 ? Math.max(1, share) : 0);
            return (
              <g key={seat.id} transform={`translate(${x} ${y})`}>
                <rect
                  x="-18"
                  y="-18"
                  width="36"
                  height="36"
                  rx="6"
                  fill={fill(mix)}
                  stroke="var(--line-strong)"
                />
                <text y="5" textAnchor="middle" fontSize="14" fill={ink(mix)}>
                  {seat.offered > 0 ? share : "–"}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
    </figure>
  );
}
