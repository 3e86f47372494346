import { DAY_MS } from "@/lib/clock-units";

/** How far ahead the programme is shown. */
export const PROGRAMME_DAYS = 14;

/** "2026-11-24" and a number of days make another such day. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
