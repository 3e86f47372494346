import { Hourglass } from "lucide-react";
import { t } from "@/lib/i18n/t";
import type { MovieRun } from "@/lib/scheduling/list-runs";
import { formatDay } from "@/lib/zoned-time";

/** "Last weeks: until Saturday 12 December", where they are. */
export function LastWeeks({ run, className = "" }: { run: MovieRun | undefined; className?: string }) {
  if (!run?.last) return null;
  const { startsAt, timeZone } = run.last;
  return (
    <p className={`flex items-center gap-2 ${className}`}>
      <Hourglass aria-hidden="true" className="size-4 shrink-0 text-warn" strokeWidth={1.75} />
      {t("tickets.programme.lastWeeks", { day: formatDay(startsAt, timeZone) })}
    </p>
  );
}
