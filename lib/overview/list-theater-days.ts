import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { seatsHeldByCustomers, seatsInAll, seatsSold } from "@/lib/claims/seat-counts";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { businessDay } from "@/lib/scheduling/business-day";
import { type Stage, stagesOf } from "./now-and-next";

export type TheaterDayShowtime = Awaited<ReturnType<typeof listShowtimesAround>>[number];

export type TheaterDay = {
  theater: { id: number; name: string; timeZone: string };
  /** As it counts them. */
  day: string;
  showtimes: TheaterDayShowtime[];
  /** What plays on each screen at this moment, and what comes next within a day. */
  stages: Stage<TheaterDayShowtime>[];
};

type Acting = Pick<StaffMember, "userId" | "isAdmin">;

type Day = { staff: Acting; now: number; day: string | "today" };

/** The day of every theater that this person runs, as it counts them, in every state, with what is sold and held. */
export async function listTheaterDays(db: Database, { staff, now, day }: Day): Promise<TheaterDay[]> {
  const noon = day === "today" ? now : Date.parse(`${day}T12:00:00Z`);
  const [all, around, rooms] = await Promise.all([
    db
      .select({
        id: theaters.id,
        name: theaters.name,
        timeZone: theaters.timeZone,
        dayTurnsMinute: theaters.dayTurnsMinute,
      })
      .from(theaters)
      .where(and(isNull(theaters.archivedAt), canManage(staff, theaters.id)))
      .orderBy(asc(theaters.name)),
    listShowtimesAround(db, { staff, noon, now }),
    db
      .select({ id: screens.id, name: screens.name, theaterId: screens.theaterId })
      .from(screens)
      .where(and(isNull(screens.archivedAt), canManage(staff, screens.theaterId)))
      .orderBy(asc(screens.position), asc(screens.id)),
  ]);
  return all.map((theater) => {
    const theirs = day === "today" ? businessDay(now, theater) : day;
    const showtimes = around.filter(
      ({ theaterId, startsAt }) => theaterId === theater.id && businessDay(startsAt, theater) === theirs,
    );
    const stages = stagesOf(
      rooms.filter(({ theaterId }) => theaterId === theater.id),
      around,
      now,
    );
    return { theater, day: theirs, showtimes, stages };
  });
}

/** Zones reach from UTC-12 to UTC+14, and a day turns at noon at the latest: it lies within these bounds. */
const listShowtimesAround = (
  db: Database,
  { staff, noon, now }: { staff: Acting; noon: number; now: number },
) =>
  db
    .select({
      id: showtimes.id,
      theaterId: screens.theaterId,
      screenId: showtimes.screenId,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      title: movies.title,
      screenName: screens.name,
      format: showtimes.format,
      state: showtimes.state,
      sold: seatsSold,
      held: seatsHeldByCustomers(now),
      capacity: seatsInAll,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        canManage(staff, screens.theaterId),
        gt(showtimes.startsAt, noon - DAY_MS - 2 * HOUR_MS),
        lt(showtimes.startsAt, noon + DAY_MS + 14 * HOUR_MS),
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(screens.position), asc(showtimes.id));
