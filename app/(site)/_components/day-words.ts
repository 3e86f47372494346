import { shiftDay } from "@/lib/scheduling/days";
import { formatDay } from "@/lib/zoned-time";

/** "Today", "Tomorrow", then "Tuesday 24 November". */
export function dayWords(day: string, today: string): string {
  if (day === today) return "Today";
  if (day === shiftDay(today, 1)) return "Tomorrow";
  return formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");
}
