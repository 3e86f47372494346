import { DAY_MS } from "@/lib/clock-units";
import type { Format, Wish } from "@/lib/scheduling/plan";
import { addDays, fromInstant } from "@/lib/scheduling/wall-clock";
import { wallStart } from "./repeat";

/** A showtime to be copied. */
export type Original = {
  movieId: number;
  screenId: number;
  /** Its own card; when that was replaced, the one in force in its place, or 0 when there is none any more. */
  priceCardId: number;
  /** What the card is called that is in force in place of its own; null: it is its own. */
  replacedCard: string | null;
  format: Format;
  language: string;
  subtitles: string | null;
  accessibility?: string;
  startsAt: number;
};

/** The same showtimes some days later or earlier: each on its screen, at its time by the clock on the wall. */
export function copy(originals: readonly Original[], days: number, timeZone: string): Wish[] {
  return originals.map(({ startsAt, ...parts }) => {
    const { day, time, repeated } = fromInstant(startsAt, timeZone);
    return { ...parts, ...wallStart(addDays(day, days), time, timeZone, repeated) };
  });
}

/** How many calendar days lie between two of them. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY_MS);
