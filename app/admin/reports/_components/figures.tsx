import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import type { Figure } from "@/lib/reports/get-overview";

/** The period's figures, each beside what it was before. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="mb-12 grid grid-cols-2 gap-x-6 border-line border-b sm:grid-cols-3 lg:grid-cols-4">
      {figures.map(({ title, now, before, change, isPoints }) => (
        <div key={title} className="border-line border-t py-4">
          <dt className="text-ink-soft text-sm">{title}</dt>
          <dd className="font-display text-xl">{now}</dd>
          <dd className="text-ink-soft text-sm">
            <Change change={change} isPoints={isPoints ?? false} /> {before} before
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change, isPoints }: { change: number | null; isPoints: boolean }) {
  if (change === null) return null;
  const Arrow = change > 0 ? ArrowUp : change < 0 ? ArrowDown : Equal;
  const amount = `${Math.abs(change).toLocaleString("en-GB")}${isPoints ? " points" : " %"}`;
  return (
    <span className="mr-1 inline-flex items-center gap-0.5 text-ink">
      <Arrow aria-hidden="true" className="size-3.5" />
      {change === 0 ? "the same," : `${amount} ${change > 0 ? "more," : "less,"}`}
    </span>
  );
}
