import { z } from "zod";
import { rowId } from "@/app/_http/row-id";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { MINUTE_MS } from "@/lib/clock-units";
import { listOf } from "@/lib/list-of";
import { type Filled, fillDay } from "@/lib/programme/fill-day";
import type { ScheduleDay } from "@/lib/programme/get-schedule-day";
import { wallTime } from "@/lib/scheduling/showtime-input";
import { atMinute } from "@/lib/scheduling/wall-clock";
import { lastOf, type Params } from "../_accepted";

const asked = z.object({
  opens: wallTime,
  closes: wallTime,
  prime: wallTime,
  stagger: z.coerce.number().int().min(0).max(60),
  priceCardId: rowId,
  format: z.enum(SHOWTIME_FORMATS),
  screens: listOf(z.coerce.number().int(), 200, 1),
  /** Movie and weight. */
  weights: listOf(z.tuple([z.coerce.number().int(), z.coerce.number().int().min(1).max(5)]), 500, 1),
});

export type AskedDay = z.infer<typeof asked>;

/** What an address asks a day to be filled with; null when it does not yet say enough. */
export function readAskedDay(params: Params): AskedDay | null {
  const weights = Object.entries(params).flatMap(([name, value]) => {
    const weight = lastOf(value);
    return name.startsWith("w") && weight && weight !== "0" ? [[name.slice(1), weight]] : [];
  });
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, lastOf(value)]));
  const read = asked.safeParse({ ...said, screens: [params.screen ?? []].flat(), weights });
  return read.success ? read.data : null;
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A day without conflicts around what stands already; nothing of it begins in the past. */
export function propose(day: ScheduleDay, movies: MovieChoice[], wanted: AskedDay, now: number): Filled[] {
  const { timeZone, trailersMinutes, cleaningMinutes, dayTurnsMinute } = day.theater;
  /** A time before the turn is in the night that follows. */
  const minuteIn = (time: string) => minuteOf(time) + (minuteOf(time) < dayTurnsMinute ? 1_440 : 0);
  const opens = minuteIn(wanted.opens);
  const closes = minuteIn(wanted.closes);
  const at = (minute: number) => atMinute(day.day, minute, timeZone);
  const weights = new Map(wanted.weights);
  const filled = fillDay({
    screens: day.screens.filter(({ id, capacity }) => wanted.screens.includes(id) && capacity > 0),
    movies: movies.flatMap(({ id, durationMinutes }) =>
      durationMinutes && weights.has(id)
        ? [{ id, showMinutes: trailersMinutes + durationMinutes, weight: weights.get(id) ?? 0 }]
        : [],
    ),
    opensAt: Math.max(at(opens), now + MINUTE_MS),
    // closing at or before the opening is in the night that follows
    closesAt: at(closes <= opens ? closes + 1_440 : closes),
    primeAt: at(minuteIn(wanted.prime)),
    cleaningMinutes,
    staggerMinutes: wanted.stagger,
    taken: day.showtimes.filter(({ state }) => state !== "cancelled"),
  });
  // what ends after the turn still begins before it
  return filled.filter(({ startsAt }) => startsAt < day.until);
}
