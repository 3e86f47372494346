import { DAY_MS } from "@/lib/clock-units";
import { dateFormat } from "@/lib/formatters";
import { formatWeekday } from "@/lib/zoned-time";

/** Monday first, as rules count them. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

const MONDAY = Date.UTC(2024, 0, 1);
const names = dateFormat({ weekday: "long" });

/** "Monday" of 0. */
export const weekdayName = (weekday: number): string => names("UTC").format(MONDAY + weekday * DAY_MS);

/** "Mon" of 0. */
export const weekdayShort = (weekday: number): string => formatWeekday(MONDAY + weekday * DAY_MS, "UTC");
