"use client";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { numberFormat } from "@/lib/formatters";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import type { ChartData } from "./chart-data";
import { ChartTip } from "./chart-tip";

const shortNumbers = numberFormat({ notation: "compact", maximumFractionDigits: 1 });
const TICK = { fill: "var(--ink-soft)", fontSize: 13 };
const AXIS = { tick: TICK, tickLine: false, axisLine: { stroke: "var(--line-strong)" } } as const;
/** Lines are told apart by their strokes, and by name. */
const STROKES = [
  { stroke: "var(--accent)", strokeWidth: 2.5 },
  { stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "5 4" },
];
const MANY = 45;

/** Drawn for the eye alone: the table below says the same to everyone. */
export function SheetChart({ title, kind, isLying, lines, points, left }: ChartData) {
  const direction = currentDirection();
  const isTurned = direction === "rtl";
  const side = isTurned ? ("right" as const) : ("left" as const);
  const margin = { top: 8, right: isTurned ? 0 : 12, bottom: 0, left: isTurned ? 12 : 0 };
  const data = points.map(({ label, values, words }) => ({ label, words, ...values }));
  const height = isLying ? 48 + data.length * 30 : 260;
  const grid = <CartesianGrid stroke="var(--line)" vertical={isLying} horizontal={!isLying} />;
  const tip = (
    <Tooltip
      isAnimationActive={false}
      cursor={{ fill: "var(--sunk)", stroke: "var(--line-strong)" }}
      content={<ChartTip lines={lines} />}
    />
  );
  return (
    <figure className="mb-6">
      <figcaption className="mb-2 text-ink-soft text-sm">
        {left > 0 ? t("reports.chart.first", { title, count: points.length }) : title}
      </figcaption>
      {/* turned by its axes alone, since its words are placed from the left; it is as wide as the window was until it has been measured anew */}
      <div aria-hidden="true" dir="ltr" className="overflow-x-clip" style={{ height }}>
        <ResponsiveContainer width="100%" height="100%">
          {kind === "line" ? (
            <LineChart data={data} accessibilityLayer={false} margin={margin}>
              {grid}
              <XAxis dataKey="label" reversed={isTurned} {...AXIS} minTickGap={48} />
              <YAxis
                orientation={side}
                {...AXIS}
                axisLine={false}
                width={52}
                tickFormatter={shortNumbers().format}
              />
              {tip}
              {lines.length > 1 && (
                <Legend
                  wrapperStyle={{ color: "var(--ink)", direction }}
                  formatter={(word) => <span className="text-ink">{word}</span>}
                />
              )}
              {lines.map(({ key, title }, at) => (
                <Line
                  key={key}
                  dataKey={key}
                  name={title}
                  {...STROKES[at % STROKES.length]}
                  dot={points.length <= MANY ? { r: 2.5 } : false}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          ) : (
            <BarChart
              data={data}
              accessibilityLayer={false}
              layout={isLying ? "vertical" : "horizontal"}
              margin={margin}
            >
              {grid}
              <XAxis
                reversed={isTurned}
                {...(isLying
                  ? { type: "number", tickFormatter: shortNumbers().format }
                  : { dataKey: "label" })}
                {...AXIS}
              />
              <YAxis
                orientation={side}
                {...(isLying
                  ? { type: "category" as const, dataKey: "label", width: 132, interval: 0 }
                  : { width: 52, tickFormatter: shortNumbers().format })}
                {...AXIS}
                axisLine={false}
              />
              {tip}
              {lines.map(({ key, title }) => (
                <Bar
                  key={key}
                  dataKey={key}
                  name={title}
                  fill="var(--accent)"
                  radius={2}
                  maxBarSize={36}
                  isAnimationActive={false}
                />
              ))}
            </BarChart>
          )}
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
