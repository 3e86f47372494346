import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTotals, theaterTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { sheetsByCurrency } from "./by-currency";
import { dayName, isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";
import { ALL, type Cell, type Column, type ColumnHead, type Sheet } from "./sheet";

type Sums = {
  currency: string;
  tickets: number;
  cancelled: number;
  goodwill: number;
  paid: number;
  refunded: number;
};

/**
 * The same money told twice, from rows that know nothing of each other: what tickets are worth (sold, less cancelled,
 * less what was refunded for those that stay good) and what the ledger holds (payments that became bookings, less
 * their refunds). Every difference is 0, or something is wrong.
 */
export async function reconciliationSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const [days, since] = await Promise.all([listDays(db, scope), listSinceTheBeginning(db, scope)]);
  return [
    ...sheetsByCurrency(scope, days, (currency, rows) => ({
      about: "reconciliation",
      columns: [{ key: "day", head: "day", kind: "day" }, ...columnsOf(currency)],
      rows: rows.map((row) => [dayName(row.day), ...cellsOf(row)]),
      totals: rows.length > 0 ? [[ALL, ...cellsOf(addUp(currency, rows))]] : [],
      charts: [],
    })),
    ...sheetsByCurrency(scope, since, (currency, [row]) => ({
      about: "since",
      columns: [
        { key: "what", head: "what", kind: "text" },
        { key: "payments", head: "by-payments", kind: "money", currency },
        { key: "showtimes", head: "by-showtimes", kind: "money", currency },
        { key: "difference", head: "difference", kind: "money", currency },
      ],
      rows: row
        ? [
            [{ code: "payments-booked" }, row.booked, row.paid, row.booked - row.paid],
            [
              { code: "refunds-of-bookings" },
              row.refunds - row.unbooked,
              row.refunded,
              row.refunds - row.unbooked - row.refunded,
            ],
          ]
        : [],
      totals: [],
      charts: [],
    })),
  ];
}

const listDays = (db: Database, scope: Scope): Promise<(Sums & { day: number })[]> =>
  db
    .select({
      day: localDayOf(scope, showtimes.startsAt).as("day"),
      currency: showtimeTotals.currency,
      tickets: sql<number>`sum(${showtimeTotals.ticketsMinor})`,
      cancelled: sql<number>`sum(${showtimeTotals.cancelledMinor})`,
      goodwill: sql<number>`sum(${showtimeTotals.goodwillMinor})`,
      paid: sql<number>`sum(${showtimeTotals.paidMinor})`,
      refunded: sql<number>`sum(${showtimeTotals.refundedMinor})`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(showtimeTotals, eq(showtimeTotals.showtimeId, showtimes.id))
    .where(sql`${isInScope(scope)} and ${isDuring(scope, showtimes.startsAt)}`)
    .groupBy(sql`day`, showtimeTotals.currency)
    .orderBy(sql`day`);

/**
 * By totals of each theater, which do not grow with what it sold. A payment that is refunded whole without a booking has one
 * refund, of all of it.
 */
const listSinceTheBeginning = (db: Database, scope: Scope) =>
  db
    .select({
      currency: theaterTotals.currency,
      booked: sql<number>`sum(${theaterTotals.bookedMinor})`,
      unbooked: sql<number>`sum(${theaterTotals.unbookedMinor})`,
      refunds: sql<number>`sum(${theaterTotals.refundsMinor})`,
      paid: sql<number>`sum(${theaterTotals.ticketsMinor} + ${theaterTotals.besidesMinor})`,
      refunded: sql<number>`sum(${theaterTotals.ticketsBackMinor} + ${theaterTotals.besidesBackMinor})`,
    })
    .from(theaters)
    .innerJoin(theaterTotals, eq(theaterTotals.theaterId, theaters.id))
    .where(isInScope(scope))
    .groupBy(theaterTotals.currency);

function columnsOf(currency: string): Column[] {
  const money = (key: string, head: ColumnHead): Column => ({ key, head, kind: "money", currency });
  return [
    money("sold", "tickets-sold"),
    money("cancelled", "cancelled"),
    money("goodwill", "goodwill"),
    money("tickets", "tickets-worth"),
    money("paid", "payments"),
    money("refunded", "refunds"),
    money("revenue", "revenue"),
    money("difference", "difference"),
  ];
}

function cellsOf({ tickets, cancelled, goodwill, paid, refunded }: Sums): Cell[] {
  const worth = tickets - cancelled - goodwill;
  const revenue = paid - refunded;
  return [tickets, cancelled, goodwill, worth, paid, refunded, revenue, revenue - worth];
}

const addUp = (currency: string, rows: readonly Sums[]): Sums => {
  const sum = { currency, tickets: 0, cancelled: 0, goodwill: 0, paid: 0, refunded: 0 };
  for (const row of rows)
    for (const part of ["tickets", "cancelled", "goodwill", "paid", "refunded"] as const)
      sum[part] += row[part];
  return sum;
};
