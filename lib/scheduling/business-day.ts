import { Temporal } from "temporal-polyfill";
import { localDay } from "@/lib/zoned-time";
import { addDays } from "./wall-clock";

/** A theater's clock, and the minute after midnight at which one of its days ends and the next begins. */
export type DayClock = {
  /** IANA name. */
  timeZone: string;
  dayTurnsMinute: number;
};

/**
 * The day of a theater to which an instant belongs: "2026-11-24". What begins at 00:40 belongs to the evening before.
 * This is the only place where a theater's day is cut; reports say the same in SQL (`lib/reports/local-time.ts`).
 */
export function businessDay(at: number, clock: DayClock): string {
  const day = localDay(at, clock.timeZone);
  return dayStart(day, clock) <= at ? day : addDays(day, -1);
}

/** A theater's day as instants, [from, until): 23 to 25 hours where a clock is changed in it. */
export const businessDayBounds = (day: string, clock: DayClock): { from: number; until: number } => ({
  from: dayStart(day, clock),
  until: dayStart(addDays(day, 1), clock),
});

/** Where a day begins first, and where it ends last: zones reach from UTC+14 to UTC-12, and it turns by noon. */
export const OUTERMOST_CLOCKS: [first: DayClock, last: DayClock] = [
  { timeZone: "+14:00", dayTurnsMinute: 0 },
  { timeZone: "-12:00", dayTurnsMinute: 12 * 60 },
];

/** The calendar day on which a clock shows that time within that day of the theater. */
export const calendarDay = (day: string, time: string, { dayTurnsMinute }: DayClock): string =>
  isDay(day) && minuteOf(time) < dayTurnsMinute ? addDays(day, 1) : day;

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T12:00:00Z`));

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const starts = new Map<string, number>();
const MOST_KEPT = 5_000;

/** The first instant at which that wall shows the turn of that day, or has gone past it. */
function dayStart(day: string, { timeZone, dayTurnsMinute }: DayClock): number {
  const key = `${day} ${dayTurnsMinute} ${timeZone}`;
  const kept = starts.get(key);
  if (kept !== undefined) return kept;
  const turn = Temporal.PlainDate.from(day).toPlainDateTime(
    Temporal.PlainTime.from("00:00").add({ minutes: dayTurnsMinute }),
  );
  const first = turn.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  // a time that the clock skips: the day turns when it does
  const skips = !first.toPlainDateTime().equals(turn);
  const start = (skips ? first.getTimeZoneTransition("next") : first) ?? first;
  if (starts.size >= MOST_KEPT) starts.clear();
  starts.set(key, start.epochMilliseconds);
  return start.epochMilliseconds;
}
