import type { Database } from "@/db/client";
import { compareNames } from "@/lib/formatters";
import { type BoxOfficeRow, type Grouping, getBoxOffice } from "./get-box-office";
import { dayName } from "./local-time";
import { currenciesOf, type Scope } from "./scope";
import { ALL, type Cell, type Column, percent, type Sheet } from "./sheet";

const HEADS: Record<Grouping, Column[]> = {
  theaters: [{ key: "theater", head: "theater", kind: "text" }],
  screens: [
    { key: "screen", head: "screen", kind: "text" },
    { key: "theater", head: "theater", kind: "text" },
  ],
  movies: [{ key: "movie", head: "movie", kind: "text" }],
  days: [{ key: "day", head: "day", kind: "day" }],
  hours: [{ key: "hour", head: "hour", kind: "hour" }],
};

/** The box office of a scope, by what it is grouped: best-selling movies first, days and hours as they come. */
export const boxOfficeSheet = async (db: Database, scope: Scope, by: Grouping): Promise<Sheet> =>
  boxOfficeSheetOf(scope, await getBoxOffice(db, scope, by), by);

export function boxOfficeSheetOf(scope: Scope, rows: BoxOfficeRow[], by: Grouping): Sheet {
  const currencies = currenciesOf(
    scope,
    rows.flatMap(({ revenue }) => [...revenue.keys()]),
  );
  if (by === "movies") rows.sort((a, b) => b.tickets - a.tickets || compareNames(a.name, b.name));
  const columns = HEADS[by];
  const money = currencies.map(
    (currency): Column => ({ key: moneyKey(currency), head: "revenue", kind: "money", currency }),
  );
  return {
    about: by,
    columns: [
      ...columns,
      { key: "showtimes", head: "showtimes", kind: "count" },
      { key: "bookings", head: "bookings", kind: "count" },
      { key: "tickets", head: "tickets", kind: "count" },
      { key: "seats", head: "seats", kind: "count" },
      { key: "occupancy", head: "occupancy", kind: "percent" },
      ...money,
    ],
    rows: rows.map((row) => [...headOf(row, by), ...figuresOf(row, currencies)]),
    totals:
      rows.length > 0
        ? [[ALL, ...columns.slice(1).map(() => null), ...figuresOf(addUp(rows), currencies)]]
        : [],
    charts: [
      {
        kind: by === "days" ? "line" : "bars",
        keys: ["tickets"],
        isLying: by === "movies" || by === "screens",
      },
      ...money.map(({ key }) => ({
        kind: by === "days" ? ("line" as const) : ("bars" as const),
        keys: [key],
        isLying: by === "movies" || by === "screens",
      })),
    ],
  };
}

export const moneyKey = (currency: string): string => `revenue-${currency.toLowerCase()}`;

/** The sum of rows; amounts by their currency. */
export function addUp(rows: readonly BoxOfficeRow[]): BoxOfficeRow {
  const sum: BoxOfficeRow = {
    key: 0,
    name: "",
    theaterName: "",
    showtimes: 0,
    capacity: 0,
    bookings: 0,
    tickets: 0,
    admitted: 0,
    revenue: new Map(),
  };
  for (const row of rows) {
    for (const count of ["showtimes", "capacity", "bookings", "tickets", "admitted"] as const)
      sum[count] += row[count];
    for (const [currency, amount] of row.revenue)
      sum.revenue.set(currency, (sum.revenue.get(currency) ?? 0) + amount);
  }
  return sum;
}

function headOf({ key, name, theaterName }: BoxOfficeRow, by: Grouping): Cell[] {
  if (by === "days") return [dayName(key)];
  if (by === "hours") return [key];
  return by === "screens" ? [name, theaterName] : [name];
}

const figuresOf = (row: BoxOfficeRow, currencies: readonly string[]): Cell[] => [
  row.showtimes,
  row.bookings,
  row.tickets,
  row.capacity,
  percent(row.tickets, row.capacity),
  ...currencies.map((currency) => row.revenue.get(currency) ?? 0),
];
