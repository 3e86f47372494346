import { t } from "@/lib/i18n/t";
import { shiftDay } from "@/lib/scheduling/days";
import { formatDay } from "@/lib/zoned-time";

/** "Today", "Tomorrow", then "Tuesday 24 November"; without a today, always the last. */
export function dayWords(day: string, today: string | null): string {
  if (day === today) return t("showtimes.day.today");
  if (today && day === shiftDay(today, 1)) return t("showtimes.day.tomorrow");
  return formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");
}
