import { and, asc, desc, eq, gt, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { scans } from "@/db/schema/door";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { attends, type Steward } from "@/lib/accounts/steward";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { businessDay } from "@/lib/scheduling/business-day";
import { type Double, isStandingDouble, listDoubles } from "./doubles";
import type { Admission, DoorSeat, Verdict } from "./verdict";

const countOf = (condition: SQL) =>
  sql<number>`(select count(*) from ${tickets} where ${tickets.showtimeId} = ${showtimes.id}
    and ${tickets.cancelledAt} is null and ${condition})`;

const doorRows = (db: Database) =>
  db
    .select({
      id: showtimes.id,
      startsAt: showtimes.startsAt,
      endsAt: showtimes.endsAt,
      state: showtimes.state,
      format: showtimes.format,
      movieTitle: movies.title,
      certificate: movies.certificate,
      screenName: screens.name,
      theaterId: theaters.id,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      sold: countOf(sql`1`),
      admitted: countOf(sql`${tickets.admittedAt} is not null`),
      doubles: sql<number>`(select count(distinct coalesce(s.ticket_id, s.id)) from scans as s
        where s.showtime_id = ${showtimes.id} and ${isStandingDouble(sql`s`)})`,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

/** A showtime with its door: `sold` tickets are good, `admitted` of them are in. */
export type Door = Awaited<ReturnType<typeof doorRows>>[number];

/** However the day falls, a door is found so long before its showtime. */
const SOON_MS = 6 * HOUR_MS;

/**
 * The doors of the theaters whose door this person keeps, soonest first: today's as each theater counts its days, those
 * still playing since the day before, and what begins within hours.
 */
export async function listDoors(
  db: Database,
  { steward, now }: { steward: Steward; now: number },
): Promise<Door[]> {
  const rows = await doorRows(db)
    .where(
      and(
        ne(showtimes.state, "draft"),
        gt(showtimes.startsAt, now - 2 * DAY_MS),
        lt(showtimes.startsAt, now + 2 * DAY_MS),
        attends(steward, theaters.id),
      ),
    )
    .orderBy(asc(theaters.name), asc(showtimes.startsAt), asc(screens.position));
  return rows.filter(
    (door) =>
      businessDay(door.startsAt, door) === businessDay(now, door) ||
      (door.startsAt <= now ? door.endsAt > now : door.startsAt <= now + SOON_MS),
  );
}

export async function getDoor(
  db: Database,
  { steward, showtimeId }: { steward: Steward; showtimeId: number },
): Promise<Door | null> {
  const door = await doorRows(db)
    .where(and(eq(showtimes.id, showtimeId), ne(showtimes.state, "draft"), attends(steward, theaters.id)))
    .get();
  return door ?? null;
}

/** A scan as the list of the latest shows it; `isIn` when its admission stands and can be taken back. */
export type RecentScan = Admission & {
  outcome: Verdict["outcome"] | "undone";
  seat: DoorSeat | null;
  isIn: boolean;
};

/** What changes while a door is open. `version` is another one after every change of a ticket or a scan. */
export type DoorState = {
  sold: number;
  admitted: number;
  version: string;
  recent: RecentScan[];
  doubles: Double[];
};

const RECENT = 12;

export async function getDoorState(
  db: Database,
  { steward, showtimeId }: { steward: Steward; showtimeId: number },
): Promise<DoorState | null> {
  const door = await getDoor(db, { steward, showtimeId });
  if (!door) return null;
  const rows = await db
    .select({
      rowid: sql<number>`scans.rowid`,
      scanId: scans.id,
      outcome: scans.outcome,
      who: users.name,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      isIn: sql<number>`scans.outcome = 'admitted' and tickets.admitted_at is not null and not exists (
        select 1 from scans as later where later.ticket_id = scans.ticket_id and later.outcome = 'admitted'
        and later.rowid > scans.rowid)`,
    })
    .from(scans)
    .innerJoin(users, eq(users.id, scans.userId))
    .leftJoin(tickets, eq(tickets.id, scans.ticketId))
    .where(eq(scans.showtimeId, showtimeId))
    .orderBy(desc(sql`scans.rowid`))
    .limit(RECENT);
  const { sold, admitted } = door;
  return {
    sold,
    admitted,
    version: `${sold}.${admitted}.${rows[0]?.rowid ?? 0}`,
    recent: rows.map(({ rowid: _, rowLabel, seatNumber, seatType, ticketType, isIn, ...scan }) => ({
      ...scan,
      seat:
        rowLabel && seatNumber && seatType && ticketType
          ? { rowLabel, seatNumber, seatType, ticketType }
          : null,
      isIn: Boolean(isIn),
    })),
    doubles: await listDoubles(db, { steward, showtimeId }),
  };
}
