import type { Database } from "@/db/client";
import { compareNames } from "@/lib/formatters";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { type LedgerRow, listLedger } from "./list-ledger";
import { dayName } from "./local-time";
import type { Scope } from "./scope";
import { ALL, type Cell, type Column, type ColumnHead, type Sheet } from "./sheet";

/** Money in and out, by day and by how it was paid. */
export async function ledgerSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listLedger(db, scope);
  return [...sheetsByCurrency(scope, rows, byDay), ...sheetsByCurrency(scope, rows, byMethod)];
}

const byDay = (currency: string, rows: LedgerRow[]): Sheet => ({
  about: "ledger",
  columns: [{ key: "day", head: "day", kind: "day" }, ...figureColumns(currency)],
  rows: [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => [dayName(day), ...figuresOf(ofDay)]),
  totals: rows.length > 0 ? [[ALL, ...figuresOf(rows)]] : [],
  charts: [{ kind: "line", keys: ["net"] }],
});

const byMethod = (currency: string, rows: LedgerRow[]): Sheet => ({
  about: "methods",
  columns: [
    { key: "provider", head: "provider", kind: "text" },
    { key: "method", head: "method", kind: "text" },
    ...figureColumns(currency),
  ],
  rows: [...Map.groupBy(rows, ({ tender, provider, method }) => `${tender} ${provider} ${method}`).values()]
    .map((same): Cell[] => [
      same[0]?.provider || (same[0]?.tender ?? ""),
      same[0]?.method ?? "",
      ...figuresOf(same),
    ])
    .sort((a, b) => compareNames(String(a[0]), String(b[0])) || compareNames(String(a[1]), String(b[1]))),
  totals: rows.length > 0 ? [[ALL, null, ...figuresOf(rows)]] : [],
  charts: [],
});

function figureColumns(currency: string): Column[] {
  const money = (key: string, head: ColumnHead): Column => ({ key, head, kind: "money", currency });
  return [
    { key: "payments", head: "payments", kind: "count" },
    money("booked", "became-bookings"),
    money("unbooked", "without-booking"),
    { key: "refunds", head: "refunds", kind: "count" },
    money("sent", "sent-back"),
    money("owed", "still-owed"),
    money("net", "net"),
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
