import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";

/** A film that has no showtime later than this, not even a draft, is in its last weeks … */
export const LAST_WEEKS_DAYS = 14;
/** … provided that the programme goes on without it for so long: else what follows is merely not planned yet. */
export const GOES_ON_DAYS = 7;
/** What was longer ago does not say that it plays. */
const LOOKED_BACK_DAYS = 60;

export type MovieRun = {
  /** It can be booked. */
  isOnSale: boolean;
  /** Its last showtime, where these are its last weeks. */
  last: { startsAt: number; timeZone: string } | null;
};

type Row = [movieId: number, last: number, timeZone: string, onSale: number, begun: number, end: number];

/** How long movies still play; those without showtimes are left out. */
export async function listRuns(
  db: Database,
  { movieIds, now }: { movieIds: readonly number[]; now: number },
): Promise<Map<number, MovieRun>> {
  if (movieIds.length === 0) return new Map();
  // with one max the bare columns are those of its row
  const rows = await db.values<Row>(sql`
    select s.movie_id, max(s.starts_at), c.time_zone, total(s.state = 'on-sale' and s.starts_at > ${now}),
      total(s.state = 'on-sale' and s.starts_at <= ${now}),
      (select starts_at from showtimes where state <> 'cancelled' order by starts_at desc limit 1)
    from showtimes s join screens r on r.id = s.screen_id join theaters c on c.id = r.theater_id
    where s.movie_id in (select value from json_each(${JSON.stringify(movieIds)}))
      and s.starts_at > ${now - LOOKED_BACK_DAYS * DAY_MS} and s.state <> 'cancelled'
    group by s.movie_id`);
  return new Map(
    rows.map(([movieId, startsAt, timeZone, onSale, begun, end]) => {
      const isLast =
        begun > 0 &&
        onSale > 0 &&
        startsAt <= now + LAST_WEEKS_DAYS * DAY_MS &&
        end >= startsAt + GOES_ON_DAYS * DAY_MS;
      return [movieId, { isOnSale: onSale > 0, last: isLast ? { startsAt, timeZone } : null }];
    }),
  );
}
