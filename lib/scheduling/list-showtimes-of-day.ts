import type { Database } from "@/db/client";
import { businessDay, businessDayBounds, type DayClock } from "./business-day";
import { type ListedShowtime, listShowtimes } from "./list-showtimes";

type DayFilter = {
  now: number;
  /** A day as each theater counts it; "today" is each theater's own. */
  day: string;
  /** Whose showtimes, and by which clock each counts its days. */
  theaters: readonly (DayClock & { id: number })[];
};

/** What plays on a day, as every one of these theaters counts it. */
export async function listShowtimesOfDay(
  db: Database,
  { now, day, theaters }: DayFilter,
): Promise<ListedShowtime[]> {
  const [only, ...others] = theaters;
  if (!only) return [];
  const days = new Map(theaters.map((it) => [it.id, day === "today" ? businessDay(now, it) : day]));
  const bounds = theaters.map((it) => businessDayBounds(days.get(it.id) ?? day, it));
  const found = await listShowtimes(db, {
    now,
    from: Math.min(...bounds.map(({ from }) => from)),
    until: Math.max(...bounds.map(({ until }) => until)),
    ...(others.length === 0 && { theaterId: only.id }),
  });
  return found.filter((it) => it.day === days.get(it.theaterId));
}
