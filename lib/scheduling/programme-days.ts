import { localDay } from "@/lib/zoned-time";
import { businessDay, type DayClock } from "./business-day";
import { PROGRAMME_DAYS, shiftDay } from "./days";

/** The days of the programme as these theaters count them, first to last. */
export function programmeDays(now: number, clocks: readonly DayClock[]): string[] {
  const todays = clocks.map((clock) => businessDay(now, clock)).sort();
  const first = todays[0] ?? localDay(now, "UTC");
  return Array.from({ length: PROGRAMME_DAYS }, (_, i) => shiftDay(first, i));
}

/** Today as all these theaters count it; null while some of them are a day ahead. */
export function commonDay(now: number, clocks: readonly DayClock[]): string | null {
  const [day = null, ...others] = new Set(clocks.map((clock) => businessDay(now, clock)));
  return others.length === 0 ? day : null;
}
