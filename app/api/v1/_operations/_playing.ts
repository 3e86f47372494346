import type { IdOrSlug } from "@/app/api/v1/_frame/fields";
import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { listShowtimesOfDay } from "@/lib/scheduling/list-showtimes-of-day";
import { listTheaters } from "@/lib/venues/list-theaters";

type Query = { date: string | undefined; theater: IdOrSlug | undefined; now: number };

/** The ids of the movies that play on a day, at a theater, or both. */
export async function moviesPlaying(db: Database, { date, theater, now }: Query): Promise<number[]> {
  const found = theater && (await findTheater(db, theater));
  if (theater && !found) return [];
  const there = found ? { theaterId: found.id } : {};
  const playing = date
    ? await listShowtimesOfDay(db, { now, day: date, ...there })
    : await listShowtimes(db, { now, until: now + PROGRAMME_DAYS * DAY_MS, ...there });
  return [...new Set(playing.map(({ movieId }) => movieId))];
}

/** A theater that is open, by id or slug. */
export const findTheater = async (db: Database, named: IdOrSlug) =>
  (await listTheaters(db)).find(({ id, slug }) => ("id" in named ? id === named.id : slug === named.slug));
