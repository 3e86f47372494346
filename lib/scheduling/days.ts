import { DAY_MS } from "@/lib/clock-units";
import { localDay } from "@/lib/zoned-time";

/** How far ahead the programme is shown. */
export const PROGRAMME_DAYS = 14;

/** "2026-11-24" and a number of days make another such day. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The calendar days of the programme as these zones' walls show them, first to last. */
export function programmeDays(now: number, timeZones: readonly string[]): string[] {
  const todays = timeZones.map((zone) => localDay(now, zone)).sort();
  const first = todays[0] ?? localDay(now, "UTC");
  return Array.from({ length: PROGRAMME_DAYS }, (_, i) => shiftDay(first, i));
}

/** The calendar day that all these zones' walls show; null while some of them are a day ahead. */
export function commonDay(now: number, timeZones: readonly string[]): string | null {
  const [day = null, ...others] = new Set(timeZones.map((zone) => localDay(now, zone)));
  return others.length === 0 ? day : null;
}
