import { and, asc, desc, eq, gt, gte, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { type SHOWTIME_FORMATS, showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { MINUTE_MS } from "@/lib/clock-units";
import { businessDay, businessDayBounds } from "./business-day";

/** A showtime that can be booked, with what a chip says of it. */
export type ListedShowtime = {
  id: number;
  movieId: number;
  theaterId: number;
  screenName: string;
  startsAt: number;
  /** Its theater's day, which a start after midnight belongs to as well: "2026-11-24". */
  day: string;
  /** At its theater, an IANA name. */
  timeZone: string;
  format: (typeof SHOWTIME_FORMATS)[number];
  language: string;
  subtitles: string | null;
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
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
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

type DayFilter = {
  now: number;
  /** A day as each theater counts it; "today" is each theater's own. */
  day: string;
  theaterId?: number;
};

/** What plays on a day, as every theater counts it. */
export async function listShowtimesOfDay(db: Database, { now, day, theaterId }: DayFilter) {
  const houses = await db
    .select({
      id: theaters.id,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(theaters)
    .where(theaterId === undefined ? undefined : eq(theaters.id, theaterId));
  if (houses.length === 0) return [];
  const days = new Map(houses.map((it) => [it.id, day === "today" ? businessDay(now, it) : day]));
  const bounds = houses.map((it) => businessDayBounds(days.get(it.id) ?? day, it));
  const found = await listShowtimes(db, {
    now,
    from: Math.min(...bounds.map(({ from }) => from)),
    until: Math.max(...bounds.map(({ until }) => until)),
    ...(theaterId === undefined ? {} : { theaterId }),
  });
  return found.filter((it) => it.day === days.get(it.theaterId));
}

/** A theater as a place to schedule at: its screens in use, and the price cards in force. */
export type Stage = {
  id: number;
  name: string;
  timeZone: string;
  dayTurnsMinute: number;
  screens: { id: number; name: string }[];
  priceCards: { id: number; name: string }[];
};

/** How many of the newest showtimes are sold by a card, or by what it was before it was changed. */
const timesUsedLately = sql`(
  select count(*) from (select price_card_id from showtimes order by id desc limit 1000) as newest
    join price_cards as used on used.id = newest.price_card_id
  where used.theater_id = price_cards.theater_id and used.name = price_cards.name)`;

/** Price cards in the order in which they are offered: a form begins with the first. */
export const usualCardFirst = [desc(timesUsedLately), asc(priceCards.name), asc(priceCards.id)];

/** Those that this person runs. */
export async function listStages(
  db: Database,
  steward: Pick<Steward, "userId" | "isAdmin">,
): Promise<Stage[]> {
  const houses = await db
    .select({
      id: theaters.id,
      name: theaters.name,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(theaters)
    .where(and(isNull(theaters.archivedAt), manages(steward, theaters.id)))
    .orderBy(asc(theaters.name));
  const rooms = await db
    .select()
    .from(screens)
    .where(isNull(screens.archivedAt))
    .orderBy(asc(screens.position), asc(screens.name));
  const cards = await db
    .select()
    .from(priceCards)
    .where(isNull(priceCards.supersededAt))
    .orderBy(...usualCardFirst);
  const of = (theaterId: number) => (row: { theaterId: number }) => row.theaterId === theaterId;
  const brief = ({ id, name }: { id: number; name: string }) => ({ id, name });
  return houses.map((house) => ({
    ...house,
    screens: rooms.filter(of(house.id)).map(brief),
    priceCards: cards.filter(of(house.id)).map(brief),
  }));
}
