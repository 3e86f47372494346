import type { IdOrSlug } from "@/app/api/v1/_frame/fields";
import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { listShowtimesOfDay } from "@/lib/scheduling/list-showtimes-of-day";
import { listTheaters } from "@/lib/venues/list-theaters";
import type { Theater } from "@/lib/venues/theater-columns";

type Query = { date: string | undefined; theater: IdOrSlug | undefined; now: number };

/** The ids of the movies that play on a day, at a theater, or both. */
export async function moviesPlaying(db: Database, { date, theater, now }: Query): Promise<number[]> {
  const all = await listTheaters(db);
  const there = theater ? all.filter(isNamed(theater)) : all;
  const [only] = there;
  if (!only) return [];
  const playing = date
    ? await listShowtimesOfDay(db, { now, day: date, theaters: there })
    : await listShowtimes(db, {
        ...{ now, until: now + PROGRAMME_DAYS * DAY_MS },
        ...(theater && { theaterId: only.id }),
      });
  return [...new Set(playing.map(({ movieId }) => movieId))];
}

/** A theater that is open, by id or slug. */
export const findTheater = async (db: Database, named: IdOrSlug) =>
  (await listTheaters(db)).find(isNamed(named));

const isNamed =
  (named: IdOrSlug) =>
  ({ id, slug }: Theater): boolean =>
    "id" in named ? id === named.id : slug === named.slug;
