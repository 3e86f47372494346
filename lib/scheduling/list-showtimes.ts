import { and, asc, eq, gt, gte, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { type SHOWTIME_FORMATS, showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";
import { businessDay } from "./business-day";

/** A showtime that can be booked, with what a chip says of it. */
export type ListedShowtime = {
  id: number;
  movieId: number;
  theaterId: number;
  screenName: string;
  startsAt: number;
  endsAt: number;
  /** Its theater's day, which a start after midnight belongs to as well: "2026-11-24". */
  day: string;
  /** At its theater, an IANA name. */
  timeZone: string;
  format: (typeof SHOWTIME_FORMATS)[number];
  language: string;
  subtitles: string | null;
  /** Of `ACCESSIBILITY`, with commas. */
  accessibility: string;
};

type Filter = { now: number; from?: number; until: number; movieId?: number; theaterId?: number };

/** Showtimes on sale that have not started, soonest first; `until` is exclusive. */
export async function listShowtimes(db: Database, filter: Filter): Promise<ListedShowtime[]> {
  const rows = await db
    .select({
      id: showtimes.id,
      movieId: showtimes.movieId,
      theaterId: screens.theaterId,
      screenName: screens.name,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
      accessibility: showtimes.accessibility,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        eq(showtimes.state, "on-sale"),
        gt(showtimes.startsAt, filter.now),
        gt(sql`${showtimes.startsAt} - ${theaters.salesCloseMinutes} * ${MINUTE_MS}`, filter.now),
        filter.from === undefined ? undefined : gte(showtimes.startsAt, filter.from),
        lt(showtimes.startsAt, filter.until),
        filter.movieId === undefined ? undefined : eq(showtimes.movieId, filter.movieId),
        filter.theaterId === undefined ? undefined : eq(screens.theaterId, filter.theaterId),
        sql`${movies.status} <> 'draft'`,
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(showtimes.id));
  return rows.map(({ dayTurnsMinute, ...row }) => ({
    ...row,
    day: businessDay(row.startsAt, { timeZone: row.timeZone, dayTurnsMinute }),
  }));
}
