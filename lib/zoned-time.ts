import { dateFormat } from "./formatters";

/**
 * Showing instants as a theater's wall clock. Uses Intl alone, so that customer pages carry no date library;
 * turning a wall-clock time into an instant is `lib/scheduling/wall-clock.ts`, on the server.
 */
type Shown = (at: number, timeZone: string, language?: string) => string;

function shown(options: Intl.DateTimeFormatOptions): Shown {
  const formatOf = dateFormat(options);
  // a comma after the weekday comes and goes with the release of the Unicode data, which browsers and we have each
  return (at, timeZone, language) => formatOf(timeZone, language).format(at).replace(",", "");
}

/** "19:30" */
export const formatTime = shown({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "19:30" whatever the language: for fields of time, and to be compared. */
export const clockTime = (at: number, timeZone: string): string => formatTime(at, timeZone, "en-CA");

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

const zoneNames = dateFormat({ timeZoneName: "short" });

/** "GMT", "CST": the zone's name at that instant. British English has numbers for most of those that American English names. */
export const formatZone = (at: number, timeZone: string): string =>
  zoneNames(timeZone, "en-US")
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value ?? timeZone;

/** "19:30" of a start listed under that day of its theater; after midnight with its own: "00:40 Tue". */
export const formatStart = (at: number, timeZone: string, day: string): string =>
  localDay(at, timeZone) === day
    ? formatTime(at, timeZone)
    : `${formatTime(at, timeZone)} ${formatWeekday(at, timeZone)}`;

const calendar = dateFormat({ year: "numeric", month: "2-digit", day: "2-digit" });

/** What a calendar shows there: "2026-11-24". A theater's own day is another: `lib/scheduling/business-day.ts`. */
export const localDay = (at: number, timeZone: string): string => calendar(timeZone, "en-CA").format(at);
