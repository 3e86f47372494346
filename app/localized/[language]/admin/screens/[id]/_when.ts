import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** "Tue 24 Nov, 19:30" */
export const whenWords = (at: number, timeZone: string): string =>
  t("screens.when", { day: formatShortDay(at, timeZone), time: formatTime(at, timeZone) });
