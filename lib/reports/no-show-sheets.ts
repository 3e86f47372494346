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
import { ALL, type Cell, percent, type Sheet } from "./sheet";

/** As many showtimes are listed one by one, the latest first. */
export const MOST_SHOWTIMES = 200;

const standing = sql<number>`(${showtimeTotals.tickets} - ${showtimeTotals.cancelledTickets})`;
const isScanned = sql<number>`(${showtimeTotals.admitted} > 0 or exists (
  select 1 from ${scans} where ${scans.showtimeId} = ${showtimes.id}))`;

/** Who bought and did not come. */
export const noShowSheets = (db: Database, scope: Scope): Promise<Sheet[]> =>
  Promise.all([byDay(db, scope), byShowtime(db, scope)]);

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
    about: "no-shows",
    columns: [
      { key: "day", head: "day", kind: "day" },
      { key: "scanned", head: "showtimes", kind: "count" },
      { key: "tickets", head: "tickets", kind: "count" },
      { key: "admitted", head: "let-in", kind: "count" },
      { key: "missing", head: "no-shows", kind: "count" },
      { key: "rate", head: "no-shows", kind: "percent" },
      { key: "unscanned", head: "not-scanned", kind: "count" },
      { key: "unknown", head: "tickets-not-scanned", kind: "count" },
    ],
    rows: rows.map((row) => [dayName(row.day), ...figuresOf([row])]),
    totals: rows.length > 0 ? [[ALL, ...figuresOf(rows)]] : [],
    charts: [{ kind: "line", keys: ["missing"] }],
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
    about: "no-show-showtimes",
    columns: [
      { key: "day", head: "day", kind: "day" },
      { key: "start", head: "start", kind: "text" },
      { key: "movie", head: "movie", kind: "text" },
      { key: "screen", head: "screen", kind: "text" },
      { key: "tickets", head: "tickets", kind: "count" },
      { key: "admitted", head: "let-in", kind: "count" },
      { key: "missing", head: "no-shows", kind: "count" },
      { key: "scanned", head: "scanned", kind: "text" },
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
        { code: scanned ? "scanned" : "not-scanned" },
      ];
    }),
    totals: [],
    charts: [],
  };
}
