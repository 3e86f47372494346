import { and, asc, desc, eq, gt, gte, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { type SHOWTIME_FORMATS, showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { localDay } from "@/lib/zoned-time";

/** A showtime that can be booked, with what a chip says of it. */
export type ListedShowtime = {
  id: number;
  movieId: number;
  theaterId: number;
  screenName: string;
  startsAt: number;
  /** The calendar day at its theater: "2026-11-24". */
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
        gt(sql`${showtimes.startsAt} - ${theaters.salesCloseMinutes} * 60000`, filter.now),
        filter.from === undefined ? undefined : gte(showtimes.startsAt, filter.from),
        lt(showtimes.startsAt, filter.until),
        filter.movieId === undefined ? undefined : eq(showtimes.movieId, filter.movieId),
        filter.theaterId === undefined ? undefined : eq(screens.theaterId, filter.theaterId),
        sql`${movies.status} <> 'draft'`,
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(showtimes.id));
  return rows.map((row) => ({ ...row, day: localDay(row.startsAt, row.timeZone) }));
}

type DayFilter = {
  now: number;
  /** A calendar day as each theater's wall shows it; "today" is each theater's own. */
  day: string;
  theaterId?: number;
};

/** What plays on a day, every theater by its own calendar. */
export async function listShowtimesOfDay(db: Database, { now, day, theaterId }: DayFilter) {
  const noon = day === "today" ? now : Date.parse(`${day}T12:00:00Z`);
  // zones reach from UTC-12 to UTC+14, so a day lies somewhere within these bounds
  const found = await listShowtimes(db, {
    now,
    from: noon - DAY_MS - 2 * HOUR_MS,
    until: noon + DAY_MS + HOUR_MS,
    ...(theaterId === undefined ? {} : { theaterId }),
  });
  return found.filter((it) => it.day === (day === "today" ? localDay(now, it.timeZone) : day));
}

/** A theater as a place to schedule at: its screens in use, and the price cards in force. */
export type Stage = {
  id: number;
  name: string;
  timeZone: string;
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
    .select({ id: theaters.id, name: theaters.name, timeZone: theaters.timeZone })
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
