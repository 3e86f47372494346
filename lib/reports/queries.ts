import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, screens, theaters } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { HOUSE_UNTIL, isLive } from "@/lib/seating/hold";
import { localDay } from "@/lib/zoned-time";

export type HouseShowtime = Awaited<ReturnType<typeof listShowtimesAround>>[number];

export type House = {
  theater: { id: number; name: string; timeZone: string };
  /** The calendar day there. */
  day: string;
  showtimes: HouseShowtime[];
};

type Day = { now: number; day: string | "today" };

/** Every theater's day by its own calendar, in every state, with the seats that are sold and held. */
export async function listHouses(db: Database, { now, day }: Day): Promise<House[]> {
  const all = await db
    .select({ id: theaters.id, name: theaters.name, timeZone: theaters.timeZone })
    .from(theaters)
    .orderBy(asc(theaters.name));
  const noon = day === "today" ? now : Date.parse(`${day}T12:00:00Z`);
  const around = await listShowtimesAround(db, { noon, now });
  return all.map((theater) => {
    const theirs = day === "today" ? localDay(now, theater.timeZone) : day;
    const showtimes = around.filter(
      ({ theaterId, startsAt }) =>
        theaterId === theater.id && localDay(startsAt, theater.timeZone) === theirs,
    );
    return { theater, day: theirs, showtimes };
  });
}

/** Zones reach from UTC-12 to UTC+14: whatever the calendar, the day lies within these bounds. */
const listShowtimesAround = (db: Database, { noon, now }: { noon: number; now: number }) =>
  db
    .select({
      id: showtimes.id,
      theaterId: screens.theaterId,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      title: movies.title,
      screenName: screens.name,
      format: showtimes.format,
      state: showtimes.state,
      sold: sql<number>`(select count(*) from ${seatClaims} where ${seatClaims.showtimeId} = ${showtimes.id}
        and ${seatClaims.bookingId} is not null)`,
      held: sql<number>`(select count(*) from ${seatClaims} where ${seatClaims.showtimeId} = ${showtimes.id}
        and ${seatClaims.bookingId} is null and ${isLive(seatClaims.expiresAt, now)}
        and ${seatClaims.expiresAt} < ${HOUSE_UNTIL})`,
      capacity: sql<number>`(select count(*) from ${layoutSeats}
        where ${layoutSeats.layoutId} = ${showtimes.layoutId})`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        gt(showtimes.startsAt, noon - DAY_MS - 2 * HOUR_MS),
        lt(showtimes.startsAt, noon + DAY_MS + 2 * HOUR_MS),
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(screens.position), asc(showtimes.id));
