import { and, eq, gt, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { DAY_MS } from "@/lib/clock-units";
import type { Facts } from "./plan";
import { isPriced } from "./priced-seats";

type Query = {
  theaterId: number;
  movieIds: number[];
  /** Instants: what stands on the screens between them. */
  from: number;
  until: number;
  staff: Acting;
  /** The card and the layout of a showtime that is changed: they may be older than those that can be chosen. */
  own?: { priceCardId: number; layoutId: number };
};

/** A screen's newest layout, when it has a seat. */
export const newestLayout = sql<number | null>`(
  select l.id from layouts l where l.screen_id = screens.id
    and l.version = (select max(version) from layouts where screen_id = screens.id)
    and exists (select 1 from layout_seats ls where ls.layout_id = l.id))`;

/** What must be known of a theater to say whether a showtime fits; null when it is not this person's. */
export async function getFacts(db: Database, asked: Query): Promise<Facts | null> {
  const [theater, rooms, films, cards, unpriced, taken] = await Promise.all([
    db
      .select({
        theaterId: theaters.id,
        timeZone: theaters.timeZone,
        trailersMinutes: theaters.trailersMinutes,
        cleaningMinutes: theaters.cleaningMinutes,
      })
      .from(theaters)
      .where(and(eq(theaters.id, asked.theaterId), canManage(asked.staff, theaters.id)))
      .get(),
    db
      .select({ id: screens.id, name: screens.name, layoutId: newestLayout })
      .from(screens)
      .where(isInUse(asked)),
    db
      .select()
      .from(movies)
      .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(asked.movieIds)}))`),
    db.select({ id: priceCards.id }).from(priceCards).where(isInForce(asked)),
    listUnpriced(db, asked),
    listTaken(db, asked),
  ]);
  if (!theater) return null;
  return {
    ...theater,
    movies: new Map(films.map((film) => [film.id, { ...film, isArchived: film.status === "archived" }])),
    screens: new Map(rooms.map((room) => [room.id, room])),
    priceCardIds: new Set(cards.map(({ id }) => id)),
    unpriced,
    taken,
  };
}

type Of = Pick<Query, "theaterId">;

const isInUse = ({ theaterId }: Of): SQL | undefined =>
  and(eq(screens.theaterId, theaterId), isNull(screens.archivedAt));

const isInForce = ({ theaterId }: Of): SQL | undefined =>
  and(eq(priceCards.theaterId, theaterId), isNull(priceCards.supersededAt));

/** A seat that nobody can pay for would be a way without an end. */
async function listUnpriced(db: Database, asked: Query): Promise<Facts["unpriced"]> {
  const { priceCardId = null, layoutId = null } = asked.own ?? {};
  const gaps = await db.values<[priceCardId: number, layoutId: number]>(sql`
    select card.id, offered.layout_id from (
      select id from price_cards where ${isInForce(asked)} or id = ${priceCardId}) as card, (
      select distinct layout_id, type from layout_seats where layout_id = ${layoutId}
        or layout_id in (select ${newestLayout} from screens where ${isInUse(asked)})) as offered
    where not ${isPriced(sql`card.id`, sql`offered.type`)}
    group by card.id, offered.layout_id`);
  return gaps.map(([priceCardId, layoutId]) => ({ priceCardId, layoutId }));
}

const listTaken = (db: Database, asked: Query) =>
  db
    .select({
      showtimeId: showtimes.id,
      screenId: showtimes.screenId,
      startsAt: showtimes.startsAt,
      occupiedUntil: showtimes.occupiedUntil,
      title: movies.title,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .where(
      and(
        isInUse(asked),
        ne(showtimes.state, "cancelled"),
        // a showtime keeps its screen for two days at most: see the table
        gt(showtimes.startsAt, asked.from - 2 * DAY_MS),
        lt(showtimes.startsAt, asked.until + 2 * DAY_MS),
      ),
    );
