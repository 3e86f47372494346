import type { Database } from "@/db/client";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { type LedgerRow, listLedger } from "./list-ledger";
import { dayName } from "./local-time";
import type { Scope } from "./scope";
import type { Cell, Column, Sheet } from "./sheet";

const NOTE =
  "By the money's own day: a payment on the day it was captured, a refund on the day it was written down, whichever day its showtime plays.";

/** Money in and out, by day and by how it was paid. */
export async function ledgerSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listLedger(db, scope);
  return [...sheetsByCurrency(scope, rows, byDay), ...sheetsByCurrency(scope, rows, byMethod)];
}

const byDay = (currency: string, rows: LedgerRow[]): Sheet => ({
  key: "ledger",
  title: "Money in and out by day",
  note: NOTE,
  columns: [{ key: "day", title: "Day", kind: "day" }, ...figureColumns(currency)],
  rows: [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => [dayName(day), ...figuresOf(ofDay)]),
  totals: rows.length > 0 ? [["All", ...figuresOf(rows)]] : [],
  charts: [{ kind: "line", keys: ["net"] }],
  empty: "No money came in or went back on these days.",
});

const byMethod = (currency: string, rows: LedgerRow[]): Sheet => ({
  key: "methods",
  title: "By how it was paid",
  columns: [
    { key: "provider", title: "Paid through", kind: "text" },
    { key: "method", title: "Method", kind: "text" },
    ...figureColumns(currency),
  ],
  rows: [...Map.groupBy(rows, ({ tender, provider, method }) => `${tender} ${provider} ${method}`).values()]
    .map((same): Cell[] => [
      same[0]?.provider || (same[0]?.tender ?? ""),
      same[0]?.method ?? "",
      ...figuresOf(same),
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])) || String(a[1]).localeCompare(String(b[1]))),
  totals: rows.length > 0 ? [["All", null, ...figuresOf(rows)]] : [],
  charts: [],
  empty: "No money came in or went back on these days.",
});

function figureColumns(currency: string): Column[] {
  const money = (key: string, title: string): Column => ({ key, title, kind: "money", currency });
  return [
    { key: "payments", title: "Payments", kind: "count" },
    money("booked", "Became bookings"),
    money("unbooked", "Without a booking"),
    { key: "refunds", title: "Refunds", kind: "count" },
    money("sent", "Sent back"),
    money("owed", "Still owed"),
    money("net", "In less back"),
  ];
}

function figuresOf(rows: readonly LedgerRow[]): number[] {
  const payments = rows.filter(({ kind }) => kind === "payment");
  const refunds = rows.filter(({ kind }) => kind === "refund");
  const amount = (some: readonly LedgerRow[]) => sumMinor(some.map(({ amountMinor }) => amountMinor));
  const entries = (some: readonly LedgerRow[]) => some.reduce((sum, row) => sum + row.entries, 0);
  const booked = amount(payments.filter(({ state }) => state === "booked"));
  const sent = amount(refunds.filter(({ state }) => state === "succeeded"));
  return [
    entries(payments),
    booked,
    amount(payments) - booked,
    entries(refunds),
    sent,
    amount(refunds) - sent,
    amount(payments) - amount(refunds),
  ];
}
