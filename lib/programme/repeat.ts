import { calendarDay, type DayClock } from "@/lib/scheduling/business-day";
import type { Wish } from "@/lib/scheduling/plan";
import { addDays, type Repeated, toInstant } from "@/lib/scheduling/wall-clock";

/** The same wall-clock time on many days. */
export type Rule = {
  /** Days of the theater, both included: a time after midnight is in the night that follows. */
  from: string;
  until: string;
  /** Bits, Monday 1 to Sunday 64. */
  weekdays: number;
  time: string;
  /** Which one is meant on a day on which that time comes twice. */
  repeated: Repeated;
};

export const EVERY_DAY = 127;
const MOST_DAYS = 366;

/** The days a rule names, a year of them at most. */
export function daysOf({ from, until, weekdays }: Pick<Rule, "from" | "until" | "weekdays">): string[] {
  const days: string[] = [];
  for (let day = from, i = 0; day <= until && i < MOST_DAYS; day = addDays(day, 1), i++)
    if (weekdays & weekdayBit(day)) days.push(day);
  return days;
}

const weekdayBit = (day: string): number => 1 << ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7);

/** One wish for each day of the rule: by the clock on the wall, whatever the clock does in between. */
export const repeat = (
  parts: Omit<Wish, "day" | "time" | "start" | "isDoubled">,
  { time, repeated, ...days }: Rule,
  clock: DayClock,
): Wish[] =>
  daysOf(days).map((day) => ({
    ...parts,
    ...wallStart(calendarDay(day, time, clock), time, clock.timeZone, repeated),
  }));

/** A start on that day's wall, and whether that time comes twice. */
export function wallStart(
  day: string,
  time: string,
  timeZone: string,
  repeated: Repeated,
): Pick<Wish, "day" | "time" | "start" | "isDoubled"> {
  const clock = { date: day, time, timeZone };
  const only = toInstant(clock);
  if (only.ok || only.code === "no-such-time") return { day, time, start: only };
  return { day, time, start: toInstant(clock, repeated), isDoubled: true };
}
