import { and, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { DAY_MS } from "@/lib/clock-units";
import type { Facts } from "./plan";
import { isPriced } from "./priced-seats";

export type Acting = Pick<StaffMember, "userId" | "isAdmin">;

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
  const theater = await db
    .select({
      theaterId: theaters.id,
      timeZone: theaters.timeZone,
      trailersMinutes: theaters.trailersMinutes,
      cleaningMinutes: theaters.cleaningMinutes,
    })
    .from(theaters)
    .where(and(eq(theaters.id, asked.theaterId), canManage(asked.staff, theaters.id)))
    .get();
  if (!theater) return null;
  const rooms = await db
    .select({ id: screens.id, name: screens.name, layoutId: newestLayout })
    .from(screens)
    .where(and(eq(screens.theaterId, theater.theaterId), isNull(screens.archivedAt)));
  const films = await db
    .select()
    .from(movies)
    .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(asked.movieIds)}))`);
  const cards = await db
    .select({ id: priceCards.id })
    .from(priceCards)
    .where(and(eq(priceCards.theaterId, theater.theaterId), isNull(priceCards.supersededAt)));
  const own = asked.own ? [asked.own] : [];
  const roomIds = rooms.map(({ id }) => id);
  return {
    ...theater,
    movies: new Map(films.map((film) => [film.id, { ...film, isArchived: film.status === "archived" }])),
    screens: new Map(rooms.map((room) => [room.id, room])),
    priceCardIds: new Set(cards.map(({ id }) => id)),
    unpriced: await listUnpriced(
      db,
      [...cards.map(({ id }) => id), ...own.map(({ priceCardId }) => priceCardId)],
      [...rooms, ...own].flatMap(({ layoutId }) => layoutId ?? []),
    ),
    taken: roomIds.length ? await listTaken(db, roomIds, asked) : [],
  };
}

/** A seat that nobody can pay for would be a way without an end. */
async function listUnpriced(
  db: Database,
  priceCardIds: number[],
  layoutIds: number[],
): Promise<Facts["unpriced"]> {
  const gaps = await db.values<[priceCardId: number, layoutId: number]>(sql`
    select distinct card.value, offered.layout_id from json_each(${JSON.stringify(priceCardIds)}) as card, (
      select distinct layout_id, type from layout_seats
      where layout_id in (select value from json_each(${JSON.stringify(layoutIds)}))) as offered
    where not ${isPriced(sql`card.value`, sql`offered.type`)}`);
  return gaps.map(([priceCardId, layoutId]) => ({ priceCardId, layoutId }));
}

const listTaken = (db: Database, screenIds: number[], { from, until }: { from: number; until: number }) =>
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
    .where(
      and(
        inArray(showtimes.screenId, screenIds),
        ne(showtimes.state, "cancelled"),
        // a showtime keeps its screen for two days at most: see the table
        gt(showtimes.startsAt, from - 2 * DAY_MS),
        lt(showtimes.startsAt, until + 2 * DAY_MS),
      ),
    );
