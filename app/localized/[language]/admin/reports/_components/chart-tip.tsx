import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";

type ChartTipProps = {
  lines: { key: string; title: string }[];
  /** Given by the chart. */
  active?: boolean;
  payload?: readonly { payload?: { label: string; words: Record<string, string> } }[];
};

/** What the pointer stands on, in words. */
export function ChartTip({ lines, active, payload }: ChartTipProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div
      dir={currentDirection()}
      className="rounded-md border border-line-strong bg-surface px-3 py-2 text-sm shadow-raised"
    >
      <p className="font-semibold">{point.label}</p>
      {lines.map(({ key, title }) => (
        <p key={key}>{t("reports.chart.tip", { title, value: point.words[key] ?? "" })}</p>
      ))}
    </div>
  );
}
