import { currentLocale } from "#current-language";
import { DAY_MS } from "./clock-units";
import { firstWeekday } from "./formatters";
import { formatLongWeekday, formatWeekday } from "./zoned-time";

const MONDAY = Date.UTC(2024, 0, 1);

/** A day of a week from 0, Monday, as rules count them, whatever a week begins with for those who read. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Weekday[];

/** All seven, in the order that the language has for them: in Egypt a week begins with Saturday. */
export function weekdays(language = currentLocale()): Weekday[] {
  const first = firstWeekday(language);
  return [...WEEK.slice(first), ...WEEK.slice(0, first)];
}

/** "Monday" of 0. */
export const weekdayName = (weekday: number, language?: string): string =>
  formatLongWeekday(MONDAY + weekday * DAY_MS, "UTC", language);

/** "Mon" of 0. */
export const weekdayShort = (weekday: number, language?: string): string =>
  formatWeekday(MONDAY + weekday * DAY_MS, "UTC", language);
