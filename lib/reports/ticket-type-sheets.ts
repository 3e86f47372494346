import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTicketTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { moneyKey } from "./box-office-sheet";
import { isDuring } from "./local-time";
import { currenciesOf, isInScope, type Scope } from "./scope";
import { ALL, type Cell, type ColumnHead, percent, type Sheet, type SheetAbout } from "./sheet";

type TypeRow = {
  currency: string;
  ticketType: string;
  seatType: string;
  sold: number;
  cancelled: number;
  revenue: number;
};

/** Who came, by type of ticket and of seat, by the day the showtime plays. */
export async function ticketTypeSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listTypes(db, scope);
  return [
    sheetOf(scope, rows, {
      ...{ about: "ticket-types", head: "ticket-type", nameOf: ({ ticketType }) => ticketType },
    }),
    sheetOf(scope, rows, { about: "seat-types", head: "seat", nameOf: ({ seatType }) => seatType }),
  ];
}

const listTypes = (db: Database, scope: Scope): Promise<TypeRow[]> => {
  const {
    currency,
    ticketType,
    seatType,
    tickets,
    cancelledTickets,
    ticketsMinor,
    cancelledMinor,
    goodwillMinor,
  } = showtimeTicketTotals;
  return db
    .select({
      currency,
      ticketType,
      seatType,
      sold: sql<number>`sum(${tickets})`,
      cancelled: sql<number>`sum(${cancelledTickets})`,
      revenue: sql<number>`sum(${ticketsMinor} - ${cancelledMinor} - ${goodwillMinor})`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(showtimeTicketTotals, eq(showtimeTicketTotals.showtimeId, showtimes.id))
    .where(sql`${isInScope(scope)} and ${isDuring(scope, showtimes.startsAt)} and ${tickets} > 0`)
    .groupBy(currency, ticketType, seatType);
};

type Named = { about: SheetAbout; head: ColumnHead; nameOf: (row: TypeRow) => string };

function sheetOf(scope: Scope, rows: TypeRow[], { about, head, nameOf }: Named): Sheet {
  const currencies = currenciesOf(
    scope,
    rows.map(({ currency }) => currency),
  );
  const sum = (some: TypeRow[], of: "sold" | "cancelled" | "revenue") =>
    some.reduce((n, row) => n + row[of], 0);
  const standing = sum(rows, "sold") - sum(rows, "cancelled");
  const figuresOf = (some: TypeRow[]): Cell[] => {
    const tickets = sum(some, "sold") - sum(some, "cancelled");
    return [
      tickets,
      percent(tickets, standing),
      sum(some, "cancelled"),
      ...currencies.map((currency) =>
        sum(
          some.filter((row) => row.currency === currency),
          "revenue",
        ),
      ),
    ];
  };
  return {
    about,
    columns: [
      { key: "type", head, kind: "text" },
      { key: "tickets", head: "tickets", kind: "count" },
      { key: "share", head: "share", kind: "percent" },
      { key: "cancelled", head: "cancelled", kind: "count" },
      ...currencies.map(
        (currency) => ({ key: moneyKey(currency), head: "revenue", kind: "money", currency }) as const,
      ),
    ],
    rows: [...Map.groupBy(rows, nameOf)]
      .map(([name, some]): Cell[] => [name, ...figuresOf(some)])
      .sort((a, b) => Number(b[1]) - Number(a[1])),
    totals: rows.length > 0 ? [[ALL, ...figuresOf(rows)]] : [],
    charts: [{ kind: "bars", keys: ["tickets"], isLying: true }],
  };
}
