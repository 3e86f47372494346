import { shiftDay } from "@/lib/scheduling/days";
import { formatDay } from "@/lib/zoned-time";

/** "Today", "Tomorrow", then "Tuesday 24 November"; without a today, always the last. */
export function dayWords(day: string, today: string | null): string {
  if (day === today) return "Today";
  if (today && day === shiftDay(today, 1)) return "Tomorrow";
  return formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");
}
