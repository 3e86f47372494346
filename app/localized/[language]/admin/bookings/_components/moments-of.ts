import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

type Placed = { timeZone: string };

/**
 * How moments are told in a list of what happens in several theaters, each by its own clock: "Tue 24 Nov, 19:30", and
 * where the list has more than one time zone with its name, "Tue 24 Nov, 19:30 GMT".
 */
export function momentsOf(rows: readonly Placed[]): (at: number, of: Placed) => string {
  const withZone = new Set(rows.map(({ timeZone }) => timeZone)).size > 1;
  return (at, { timeZone }) => {
    if (!withZone) return momentOf(at, timeZone);
    return t("bookings.momentInZone", {
      day: formatShortDay(at, timeZone),
      time: formatTime(at, timeZone),
      zone: formatZone(at, timeZone),
    });
  };
}
