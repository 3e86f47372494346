import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { capacities } from "./capacities";
import { isDuring, localDayOf, localHourOf } from "./local-time";
import { isInScope, type Scope } from "./scope";

export const GROUPINGS = ["theaters", "screens", "movies", "days", "hours"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type BoxOfficeRow = {
  key: number;
  /** The name of what it is about, and of where that is. */
  name: string;
  theaterName: string;
  showtimes: number;
  /** Seats of all those showtimes. */
  capacity: number;
  bookings: number;
  /** Sold and not cancelled. */
  tickets: number;
  /** Of those who came to a showtime that is over. */
  admitted: number;
  /** By currency: what was paid for bookings, less what was refunded of it. */
  revenue: Map<string, number>;
};

/**
 * What showtimes sold, by the day they play on, whenever it was bought: an amount counts for its showtime's day.
 * Revenue is the captured payments that became bookings less their refunds, those still on their way too.
 * Drafts and cancelled showtimes offer no seats; the money of cancelled ones counts until it is refunded.
 */
export async function getBoxOffice(db: Database, scope: Scope, by: Grouping): Promise<BoxOfficeRow[]> {
  const key = KEYS[by](scope);
  const shown = and(isInScope(scope), isDuring(scope, showtimes.startsAt), ne(showtimes.state, "draft"));
  const seats = capacities(db, scope);
  const [played, sold] = await Promise.all([
    db
      .select({
        key: key.as("key"),
        name: NAMES[by],
        theaterName: by === "screens" ? theaters.name : sql<string>`''`,
        showtimes: sql<number>`sum(${showtimes.state} = 'on-sale')`,
        capacity: sql<number>`sum(iif(${showtimes.state} = 'on-sale', ${seats.seats}, 0))`,
      })
      .from(showtimes)
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .innerJoin(theaters, eq(theaters.id, screens.theaterId))
      .innerJoin(movies, eq(movies.id, showtimes.movieId))
      .leftJoin(seats, eq(seats.layoutId, showtimes.layoutId))
      .where(shown)
      .groupBy(sql`key`)
      .orderBy(sql`key`),
    db
      .select({
        key: key.as("key"),
        currency: showtimeTotals.currency,
        bookings: sql<number>`sum(${showtimeTotals.bookings})`,
        tickets: sql<number>`sum(${showtimeTotals.tickets} - ${showtimeTotals.cancelledTickets})`,
        admitted: sql<number>`sum(${showtimeTotals.admitted})`,
        revenue: sql<number>`sum(${showtimeTotals.paidMinor} - ${showtimeTotals.refundedMinor})`,
      })
      .from(showtimes)
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .innerJoin(theaters, eq(theaters.id, screens.theaterId))
      .innerJoin(showtimeTotals, eq(showtimeTotals.showtimeId, showtimes.id))
      .where(shown)
      .groupBy(sql`key`, showtimeTotals.currency),
  ]);
  const rows = new Map(
    played.map((row) => [row.key, { ...row, bookings: 0, tickets: 0, admitted: 0, revenue: new Map() }]),
  );
  for (const { key, currency, revenue, ...counts } of sold) {
    const row = rows.get(key);
    if (!row) continue;
    row.bookings += counts.bookings;
    row.tickets += counts.tickets;
    row.admitted += counts.admitted;
    row.revenue.set(currency, revenue);
  }
  return [...rows.values()];
}

const KEYS: Record<Grouping, (scope: Scope) => SQL<number>> = {
  theaters: () => sql<number>`${theaters.id}`,
  screens: () => sql<number>`${screens.id}`,
  movies: () => sql<number>`${showtimes.movieId}`,
  days: (scope) => localDayOf(scope, showtimes.startsAt),
  hours: (scope) => localHourOf(scope, showtimes.startsAt),
};

const NAMES: Record<Grouping, SQL<string>> = {
  theaters: sql<string>`${theaters.name}`,
  screens: sql<string>`${screens.name}`,
  movies: sql<string>`${movies.title}`,
  days: sql<string>`''`,
  hours: sql<string>`''`,
};
