import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { seatsHeld, seatsInAll, seatsSold } from "@/lib/claims/seat-counts";
import { DAY_MS } from "@/lib/clock-units";
import { businessDayBounds, type DayClock } from "@/lib/scheduling/business-day";
import { defaultCardFirst } from "@/lib/scheduling/default-card-first";
import { newestLayout } from "@/lib/scheduling/get-facts";
import { atMinute } from "@/lib/scheduling/wall-clock";

export type DayShowtime = Awaited<ReturnType<typeof listBetween>>[number];

export type ScheduleScreen = { id: number; name: string; capacity: number };

export type ScheduleDay = {
  theater: {
    id: number;
    name: string;
    timeZone: string;
    trailersMinutes: number;
    cleaningMinutes: number;
    opensMinute: number;
    closesMinute: number;
    dayTurnsMinute: number;
  };
  day: string;
  /** As instants: the opening hours, and the theater's day. */
  opensAt: number;
  closesAt: number;
  from: number;
  until: number;
  /** Those in use, and those with something on this day. */
  screens: ScheduleScreen[];
  priceCards: { id: number; name: string }[];
  /** What begins on that day, and what plays on before it or begins in the night after it; soonest first. */
  showtimes: DayShowtime[];
};

type Query = {
  theaterId: number;
  /** The theater's, as whoever asks knows it: what the day begins and ends with. */
  clock: DayClock & { closesMinute: number };
  day: string;
  staff: Acting;
  now: number;
};

/** A theater's day as whoever runs it plans it; null when it is not theirs. */
export async function getScheduleDay(db: Database, asked: Query): Promise<ScheduleDay | null> {
  const { theaterId, clock, day, staff, now } = asked;
  const { from, until } = businessDayBounds(day, clock);
  const closesAt = atMinute(day, clock.closesMinute, clock.timeZone);
  const [theater, found, rooms, cards] = await Promise.all([
    db
      .select()
      .from(theaters)
      .where(and(eq(theaters.id, theaterId), canManage(staff, theaters.id)))
      .get(),
    listBetween(db, { theaterId, from, until: Math.max(until, closesAt), now }),
    db
      .select({
        id: screens.id,
        name: screens.name,
        archivedAt: screens.archivedAt,
        capacity: sql<number>`(select count(*) from layout_seats where layout_id = ${newestLayout})`,
      })
      .from(screens)
      .where(eq(screens.theaterId, theaterId))
      .orderBy(asc(screens.position), asc(screens.name)),
    db
      .select({ id: priceCards.id, name: priceCards.name })
      .from(priceCards)
      .where(and(eq(priceCards.theaterId, theaterId), isNull(priceCards.supersededAt)))
      .orderBy(...defaultCardFirst),
  ]);
  if (!theater) return null;
  return {
    theater,
    day,
    opensAt: atMinute(day, theater.opensMinute, clock.timeZone),
    closesAt,
    from,
    until,
    screens: rooms.filter(
      ({ id, archivedAt }) => archivedAt === null || found.some(({ screenId }) => screenId === id),
    ),
    priceCards: cards,
    showtimes: found,
  };
}

type Between = { theaterId: number; from: number; until: number; now: number };

const listBetween = (db: Database, { theaterId, from, until, now }: Between) =>
  db
    .select({
      id: showtimes.id,
      movieId: showtimes.movieId,
      title: movies.title,
      screenId: showtimes.screenId,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      occupiedUntil: showtimes.occupiedUntil,
      state: showtimes.state,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
      revision: showtimes.revision,
      sold: seatsSold,
      held: seatsHeld(now),
      capacity: seatsInAll,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        eq(screens.theaterId, theaterId),
        // a showtime keeps its screen for two days at most
        gt(showtimes.startsAt, from - 2 * DAY_MS),
        lt(showtimes.startsAt, until),
        gt(showtimes.occupiedUntil, from),
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(screens.position), asc(showtimes.id));
