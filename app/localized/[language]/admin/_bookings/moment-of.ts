import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** "Tue 24 Nov, 19:30" */
export const momentOf = (at: number, timeZone: string): string =>
  t("bookings.moment", { day: formatShortDay(at, timeZone), time: formatTime(at, timeZone) });
