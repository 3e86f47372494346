import { PAGE_LANGUAGE } from "./language";

/**
 * Showing instants as a theater's wall clock. Uses Intl alone, so that customer pages carry no date library;
 * turning a wall-clock time into an instant is `lib/scheduling/wall-clock.ts`, on the server.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string, options: Intl.DateTimeFormatOptions, language: string) {
  const key = `${language} ${timeZone}${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, { timeZone, ...options });
    formats.set(key, found);
  }
  return found;
}

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const found = formatOf(timeZone, options, PAGE_LANGUAGE);
  // a comma after the weekday comes and goes with the release of the Unicode data, which browsers and we have each
  return found.format(at).replace(",", "");
}

/** "19:30" */
export const formatTime = (at: number, timeZone: string): string =>
  format(at, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "Tuesday 24 November" */
export const formatDay = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "long", day: "numeric", month: "long" });

/** "Tuesday 24 November 2026": where plans reach into another year. */
export const formatFullDay = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "Tue 24 Nov 2026" */
export const formatShortFullDay = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** "Tue 24 Nov" */
export const formatShortDay = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "short", day: "numeric", month: "short" });

/** "GMT", "CST": the zone's name at that instant. */
export const formatZone = (at: number, timeZone: string): string =>
  formatOf(timeZone, { timeZoneName: "short" }, "en-US")
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value ?? timeZone;

/** "Tue" */
export const formatWeekday = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "short" });

/** "19:30" of a start listed under that day of its theater; after midnight with its own: "00:40 Tue". */
export const formatStart = (at: number, timeZone: string, day: string): string =>
  localDay(at, timeZone) === day
    ? formatTime(at, timeZone)
    : `${formatTime(at, timeZone)} ${formatWeekday(at, timeZone)}`;

/** What a calendar shows there: "2026-11-24". A theater's own day is another: `lib/scheduling/business-day.ts`. */
export const localDay = (at: number, timeZone: string): string =>
  formatOf(timeZone, { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(at);
