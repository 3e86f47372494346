import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { businessDay, businessDayBounds } from "./business-day";
import { listShowtimes } from "./list-showtimes";

type DayFilter = {
  now: number;
  /** A day as each theater counts it; "today" is each theater's own. */
  day: string;
  theaterId?: number;
};

/** What plays on a day, as every theater counts it. */
export async function listShowtimesOfDay(db: Database, { now, day, theaterId }: DayFilter) {
  const theaterRows = await db
    .select({
      id: theaters.id,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(theaters)
    .where(theaterId === undefined ? undefined : eq(theaters.id, theaterId));
  if (theaterRows.length === 0) return [];
  const days = new Map(theaterRows.map((it) => [it.id, day === "today" ? businessDay(now, it) : day]));
  const bounds = theaterRows.map((it) => businessDayBounds(days.get(it.id) ?? day, it));
  const found = await listShowtimes(db, {
    now,
    from: Math.min(...bounds.map(({ from }) => from)),
    until: Math.max(...bounds.map(({ until }) => until)),
    ...(theaterId === undefined ? {} : { theaterId }),
  });
  return found.filter((it) => it.day === days.get(it.theaterId));
}
