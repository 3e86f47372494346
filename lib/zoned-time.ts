import { currentLocale } from "#current-language";
import { DAY_MS, MINUTE_MS } from "./clock-units";
import { dateFormat } from "./formatters";

/**
 * Showing instants as a theater's wall clock. Uses Intl alone, so that customer pages carry no date library;
 * turning a wall-clock time into an instant is `lib/scheduling/wall-clock.ts`, on the server.
 */
type Shown = (at: number, timeZone: string, language?: string) => string;

function shown(options: Intl.DateTimeFormatOptions): Shown {
  const formatOf = dateFormat(options);
  return (at, timeZone, language = currentLocale()) => {
    const text = formatOf(timeZone, language).format(at);
    return language.startsWith("en") ? text.replace(COMMA_OF_ENGLISH, "$1") : text;
  };
}

/** It comes and goes with the release of Unicode's data, which browsers and we have each; other languages always have theirs. */
const COMMA_OF_ENGLISH = /^(\p{L}+),/u;

/** "19:30", "٧:٣٠ م": with the hours that the language counts, 12 or 24. */
export const formatTime = shown({ timeStyle: "short" });

const clocks = dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "19:30" whatever the language: for fields of time, and to be compared. */
export const clockTime = (at: number, timeZone: string): string => clocks(timeZone, "en-CA").format(at);

/** "19:30" of minutes after midnight, as the language writes it: 1500 is "01:00". */
export const formatMinute = (minute: number, language?: string): string =>
  formatTime(minute * MINUTE_MS, "UTC", language);

const endsOfDays = dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h24" });
const cycles = dateFormat({ timeStyle: "short" });

/** The same of a minute until which something lasts: 1440 is "24:00" where hours are counted so far. */
export function formatMinuteUntil(minute: number, language = currentLocale()): string {
  const isCountedSoFar = cycles("UTC", language).resolvedOptions().hourCycle === "h23";
  return minute === MINUTES_A_DAY && isCountedSoFar
    ? endsOfDays("UTC", language).format(minute * MINUTE_MS)
    : formatMinute(minute, language);
}

const MINUTES_A_DAY = DAY_MS / MINUTE_MS;

/** "19:42" on the clock of whoever is looking: a hold is a promise to them, wherever the theater is. */
export const formatUntil = (at: number, timeZone = ""): string => formatTime(at, timeZone);

/** "Tuesday 24 November" */
export const formatDay = shown({ weekday: "long", day: "numeric", month: "long" });

/** "Tuesday 24 November 2026": where plans reach into another year. */
export const formatFullDay = shown({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "Tue 24 Nov 2026" */
export const formatShortFullDay = shown({
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** "Tue 24 Nov" */
export const formatShortDay = shown({ weekday: "short", day: "numeric", month: "short" });

/** "Tue" */
export const formatWeekday = shown({ weekday: "short" });

/** "Tuesday" */
export const formatLongWeekday = shown({ weekday: "long" });

const zoneNames = dateFormat({ timeZoneName: "short" });

/** "GMT", "CST": the zone's name at that instant. British English has numbers for most of those that American English names. */
export const formatZone = (at: number, timeZone: string): string =>
  zoneNames(timeZone, "en-US")
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value ?? timeZone;

/** "19:30" of a start listed under that day of its theater; after midnight with its own: "00:40 Tue". */
export const formatStart = (at: number, timeZone: string, day: string, language = currentLocale()): string =>
  localDay(at, timeZone) === day
    ? formatTime(at, timeZone, language)
    : `${formatTime(at, timeZone, language)} ${formatWeekday(at, timeZone, language)}`;

const calendar = dateFormat({ year: "numeric", month: "2-digit", day: "2-digit" });

/** What a calendar shows there: "2026-11-24". A theater's own day is another: `lib/scheduling/business-day.ts`. */
export const localDay = (at: number, timeZone: string): string => calendar(timeZone, "en-CA").format(at);
