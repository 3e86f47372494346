import { clockTime, localDay } from "@/lib/zoned-time";

export const PARTS_OF_DAY = ["morning", "afternoon", "evening", "late"] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** When a showtime begins, by the clock of its theater. */
export function partOfDay(showtime: { startsAt: number; timeZone: string; day: string }): PartOfDay {
  const { startsAt, timeZone, day } = showtime;
  // past midnight, and still of its theater's day
  if (localDay(startsAt, timeZone) !== day) return "late";
  const time = clockTime(startsAt, timeZone);
  if (time < "12:00") return "morning";
  if (time < "17:00") return "afternoon";
  return time < "21:00" ? "evening" : "late";
}
