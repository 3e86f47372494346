import type { CaptionsRule } from "@/db/schema/venues";
import { compareNames } from "@/lib/formatters";
import { accessibilityOf } from "./accessibility";
import { businessDay, type DayClock } from "./business-day";
import { addDays, fromInstant } from "./wall-clock";

export type { CaptionsRule };

export type PlannedShowtime = {
  movieId: number;
  title: string;
  startsAt: number;
  /** As it is kept: names with commas. */
  accessibility: string;
};

/** A movie of which a week has fewer showtimes with captions than its theater asks for, in all or at peak. */
export type CaptionsGap = {
  movieId: number;
  title: string;
  showtimes: number;
  captioned: number;
  needed: number;
  /** Of those with captions. */
  atPeak: number;
  neededAtPeak: number;
};

/** 1 is Monday, 7 Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** The Monday of the week that a theater's day lies in. */
export const weekOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Whether a start lies at peak, as the theater counts its days: after midnight it belongs to the evening before. */
export function isAtPeak(startsAt: number, { peak }: CaptionsRule, clock: DayClock): boolean {
  const day = businessDay(startsAt, clock);
  if (!peak.days.includes(weekdayOf(day))) return false;
  const there = fromInstant(startsAt, clock.timeZone);
  const [hours = 0, minutes = 0] = there.time.split(":").map(Number);
  const minute = hours * 60 + minutes + (there.day === day ? 0 : 1440);
  return peak.fromMinute <= minute && minute < peak.toMinute;
}

const shareOf = (many: number, percent: number): number => Math.ceil((many * percent) / 100);

/**
 * Where the showtimes of one week do not keep a rule, by title. Of a movie that is never shown at peak nothing is asked
 * there, and no more than all that it is shown.
 */
export function captionsGaps(
  week: readonly PlannedShowtime[],
  rule: CaptionsRule,
  clock: DayClock,
): CaptionsGap[] {
  const gaps = [...Map.groupBy(week, ({ movieId }) => movieId).values()].map((its) =>
    judge(its, rule, clock),
  );
  return gaps
    .filter((gap) => gap.showtimes >= rule.fromShowtimes)
    .filter((gap) => gap.captioned < gap.needed || gap.atPeak < gap.neededAtPeak)
    .toSorted((a, b) => compareNames(a.title, b.title) || a.movieId - b.movieId);
}

/** A week, by its Monday, in which movies do not keep the rule. */
export type WeekOfGaps = { monday: string; gaps: CaptionsGap[] };

/** The same of many weeks, the first first; those that keep the rule are left out. */
export const captionsGapsByWeek = (
  showtimes: readonly PlannedShowtime[],
  rule: CaptionsRule,
  clock: DayClock,
): WeekOfGaps[] =>
  [...Map.groupBy(showtimes, ({ startsAt }) => weekOf(businessDay(startsAt, clock)))]
    .map(([monday, week]) => ({ monday, gaps: captionsGaps(week, rule, clock) }))
    .filter(({ gaps }) => gaps.length > 0)
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1));

function judge(its: readonly PlannedShowtime[], rule: CaptionsRule, clock: DayClock): CaptionsGap {
  const hasCaptions = ({ accessibility }: PlannedShowtime) =>
    accessibilityOf(accessibility).includes("captions");
  const isPeak = ({ startsAt }: PlannedShowtime) => isAtPeak(startsAt, rule, clock);
  const captioned = its.filter(hasCaptions);
  const needed = shareOf(its.length, rule.sharePercent);
  return {
    ...{ movieId: its[0]?.movieId ?? 0, title: its[0]?.title ?? "" },
    ...{ showtimes: its.length, captioned: captioned.length, needed },
    atPeak: captioned.filter(isPeak).length,
    neededAtPeak: Math.min(shareOf(needed, rule.peakSharePercent), its.filter(isPeak).length),
  };
}
