import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { scans } from "@/db/schema/door";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { businessDay } from "@/lib/scheduling/business-day";
import { formatStart } from "@/lib/zoned-time";
import { dayName, isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";
import { type Cell, percent, type Sheet } from "./sheet";

/** As many showtimes are listed one by one. */
export const MOST_SHOWTIMES = 200;
const NOTE =
  "Tickets of showtimes that are over and whose holder was never let in. Where nobody scanned a single ticket, nothing is known of who came, so those count apart.";

const standing = sql<number>`(${showtimeTotals.tickets} - ${showtimeTotals.cancelledTickets})`;
const isScanned = sql<number>`(${showtimeTotals.admitted} > 0 or exists (
  select 1 from ${scans} where ${scans.showtimeId} = ${showtimes.id}))`;

/** Who bought and did not come. */
export async function noShowSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  return [await byDay(db, scope), await byShowtime(db, scope)];
}

const isOver = (scope: Scope): SQL =>
  and(
    isInScope(scope),
    isDuring(scope, showtimes.startsAt),
    eq(showtimes.state, "on-sale"),
    lte(showtimes.endsAt, scope.now),
    sql`${showtimeTotals.tickets} > ${showtimeTotals.cancelledTickets}`,
  ) as SQL;

async function byDay(db: Database, scope: Scope): Promise<Sheet> {
  const rows = await db
    .select({
      day: localDayOf(scope, showtimes.startsAt).as("day"),
      scanned: sql<number>`total(${isScanned})`,
      unscanned: sql<number>`total(not ${isScanned})`,
      tickets: sql<number>`total(iif(${isScanned}, ${standing}, 0))`,
      admitted: sql<number>`sum(${showtimeTotals.admitted})`,
      unknown: sql<number>`total(iif(${isScanned}, 0, ${standing}))`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(showtimeTotals, eq(showtimeTotals.showtimeId, showtimes.id))
    .where(isOver(scope))
    .groupBy(sql`day`)
    .orderBy(sql`day`);
  const figuresOf = (some: typeof rows): Cell[] => {
    const sum = (of: keyof (typeof rows)[number]) => some.reduce((n, row) => n + row[of], 0);
    const missing = sum("tickets") - sum("admitted");
    const rate = percent(missing, sum("tickets"));
    return [sum("scanned"), sum("tickets"), sum("admitted"), missing, rate, sum("unscanned"), sum("unknown")];
  };
  return {
    key: "no-shows",
    title: "By day",
    note: NOTE,
    columns: [
      { key: "day", title: "Day", kind: "day" },
      { key: "scanned", title: "Showtimes", kind: "count" },
      { key: "tickets", title: "Tickets", kind: "count" },
      { key: "admitted", title: "Let in", kind: "count" },
      { key: "missing", title: "No-shows", kind: "count" },
      { key: "rate", title: "No-shows", kind: "percent" },
      { key: "unscanned", title: "Not scanned", kind: "count" },
      { key: "unknown", title: "Their tickets", kind: "count" },
    ],
    rows: rows.map((row) => [dayName(row.day), ...figuresOf([row])]),
    totals: rows.length > 0 ? [["All", ...figuresOf(rows)]] : [],
    charts: [{ kind: "line", keys: ["missing"] }],
    empty: "No showtime of these days with a ticket sold is over yet.",
  };
}

async function byShowtime(db: Database, scope: Scope): Promise<Sheet> {
  const rows = await db
    .select({
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      theater: theaters.name,
      screen: screens.name,
      title: movies.title,
      tickets: standing,
      admitted: showtimeTotals.admitted,
      scanned: isScanned,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(showtimeTotals, eq(showtimeTotals.showtimeId, showtimes.id))
    .where(isOver(scope))
    .orderBy(desc(showtimes.startsAt), desc(showtimes.id))
    .limit(MOST_SHOWTIMES);
  return {
    key: "no-show-showtimes",
    title: "By showtime",
    note: `The latest showtimes first, at most ${MOST_SHOWTIMES}: choose fewer days to see the others.`,
    columns: [
      { key: "day", title: "Day", kind: "day" },
      { key: "start", title: "Start", kind: "text" },
      { key: "movie", title: "Movie", kind: "text" },
      { key: "screen", title: "Screen", kind: "text" },
      { key: "tickets", title: "Tickets", kind: "count" },
      { key: "admitted", title: "Let in", kind: "count" },
      { key: "missing", title: "No-shows", kind: "count" },
      { key: "scanned", title: "Scanned", kind: "text" },
    ],
    rows: rows.map(({ startsAt, timeZone, dayTurnsMinute, theater, screen, title, ...counted }) => {
      const { tickets, admitted, scanned } = counted;
      const day = businessDay(startsAt, { timeZone, dayTurnsMinute });
      return [
        day,
        formatStart(startsAt, timeZone, day),
        title,
        scope.theaters.length > 1 ? `${screen}, ${theater}` : screen,
        tickets,
        scanned ? admitted : null,
        scanned ? tickets - admitted : null,
        scanned ? "yes" : "not at all",
      ];
    }),
    totals: [],
    charts: [],
    empty: "No showtime of these days with a ticket sold is over yet.",
  };
}
