import { Notice } from "@/components/ui/notice";
import { MINUTE_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";

/** Says of a day on which the clock is changed that it is longer or shorter than others. */
export function ClockChange({ from, until }: { from: number; until: number }) {
  const minutes = Math.round((until - from) / MINUTE_MS) - 24 * 60;
  if (minutes === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t(minutes > 0 ? "schedule.clock.goesBack" : "schedule.clock.goesForward")}>
        {t(minutes > 0 ? "schedule.clock.longer" : "schedule.clock.shorter", { minutes: Math.abs(minutes) })}
      </Notice>
    </div>
  );
}
