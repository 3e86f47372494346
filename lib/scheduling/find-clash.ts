import { and, asc, eq, gt, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { occupancyOf } from "./occupancy";
import { type Repeated, toInstant } from "./wall-clock";

type Wish = {
  movieId: number;
  screenId: number;
  localDate: string;
  localTime: string;
  repeated?: Repeated;
};

export type Clash = { title: string; startsAt: number; occupiedUntil: number; timeZone: string };

/** The first showtime that stands in the way of this one, cleaning times included; null when the screen is free. */
export async function findClash(db: Database, wish: Wish): Promise<Clash | null> {
  const [place] = await db
    .select({
      timeZone: theaters.timeZone,
      trailersMinutes: theaters.trailersMinutes,
      cleaningMinutes: theaters.cleaningMinutes,
      durationMinutes: movies.durationMinutes,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(movies, eq(movies.id, wish.movieId))
    .where(eq(screens.id, wish.screenId));
  if (!place?.durationMinutes) return null;
  const clock = { date: wish.localDate, time: wish.localTime, timeZone: place.timeZone };
  const start = toInstant(clock, wish.repeated);
  if (!start.ok) return null;

  const { startsAt, occupiedUntil } = occupancyOf(start.value, {
    ...place,
    durationMinutes: place.durationMinutes,
  });
  const [clash] = await db
    .select({
      title: movies.title,
      startsAt: showtimes.startsAt,
      occupiedUntil: showtimes.occupiedUntil,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        eq(showtimes.screenId, wish.screenId),
        ne(showtimes.state, "cancelled"),
        lt(showtimes.startsAt, occupiedUntil),
        gt(showtimes.occupiedUntil, startsAt),
      ),
    )
    .orderBy(asc(showtimes.startsAt))
    .limit(1);
  return clash ? { ...clash, timeZone: place.timeZone } : null;
}
