import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import {
  seatsHeldByCustomers,
  seatsHeldByHouse,
  seatsInAll,
  seatsReserved,
  seatsSold,
} from "@/lib/claims/seat-counts";
import { DAY_MS } from "@/lib/clock-units";
import { businessDay, businessDayBounds } from "@/lib/scheduling/business-day";

export type CounterShowtime = Awaited<ReturnType<typeof readShowtimes>>[number];

/** A theater's day as the counter sees it: by screen, in the order of the screens and of the day. */
export type CounterDay = {
  theater: { id: number; name: string; timeZone: string };
  /** As it counts them. */
  day: string;
  screens: { id: number; name: string; showtimes: CounterShowtime[] }[];
};

/** What plays on a day at the theaters whose counter this person sells at; "today" is each theater's own, with what still plays from the night before. */
export async function listCounterDay(
  db: Database,
  { staff, day, now }: { staff: StaffMember; day: string; now: number },
): Promise<CounterDay[]> {
  const rows = await db
    .select({
      id: theaters.id,
      name: theaters.name,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(theaters)
    .where(canSell(staff, theaters.id))
    .orderBy(asc(theaters.name));
  return Promise.all(
    rows.map(async (theater) => {
      const theirs = day === "today" ? businessDay(now, theater) : day;
      const bounds = businessDayBounds(theirs, theater);
      const isToday = day === "today";
      const rows = await readShowtimes(db, { theaterId: theater.id, ...bounds, isToday, now });
      const rooms = new Map(rows.map(({ screenId, screenName }) => [screenId, screenName]));
      return {
        theater,
        day: theirs,
        screens: [...rooms].map(([id, name]) => ({
          id,
          name,
          showtimes: rows.filter(({ screenId }) => screenId === id),
        })),
      };
    }),
  );
}

type Span = { theaterId: number; from: number; until: number; isToday: boolean; now: number };

const readShowtimes = (db: Database, { theaterId, from, until, isToday, now }: Span) =>
  db
    .select({
      id: showtimes.id,
      screenId: screens.id,
      screenName: screens.name,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      state: showtimes.state,
      format: showtimes.format,
      title: movies.title,
      certificate: movies.certificate,
      sold: seatsSold,
      house: seatsHeldByHouse,
      held: seatsHeldByCustomers(now),
      /** Of those, reserved: to be paid here. */
      reserved: seatsReserved(now),
      capacity: seatsInAll,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        eq(screens.theaterId, theaterId),
        sql`${showtimes.startsAt} >= ${isToday ? from - DAY_MS : from} and ${showtimes.startsAt} < ${until}`,
        isToday ? sql`(${showtimes.startsAt} >= ${from} or ${showtimes.endsAt} > ${now})` : undefined,
      ),
    )
    .orderBy(asc(screens.position), asc(screens.name), asc(showtimes.startsAt));
