import { Notice } from "@/components/ui/notice";
import { MINUTE_MS } from "@/lib/clock-units";

/** Says of a day on which the clock is changed that it is longer or shorter than others. */
export function ClockChange({ from, until }: { from: number; until: number }) {
  const minutes = Math.round((until - from) / MINUTE_MS) - 24 * 60;
  if (minutes === 0) return null;
  const by = Math.abs(minutes) === 60 ? "an hour" : `${Math.abs(minutes)} minutes`;
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title={minutes > 0 ? "The clocks go back on this day" : "The clocks go forward on this day"}
      >
        {minutes > 0
          ? `The night is ${by} longer: some times come twice, and the board has room for both.`
          : `The night is ${by} shorter: some times do not exist, and the board leaves them out.`}
      </Notice>
    </div>
  );
}
