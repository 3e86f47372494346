import type { Database } from "@/db/client";
import type { REFUND_REASONS } from "@/db/schema/refunds";
import { REFUND_UNDER_WAY } from "@/db/schema/refunds";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { type LedgerRow, listLedger } from "./list-ledger";
import { dayName } from "./local-time";
import type { Scope } from "./scope";
import type { Column, Sheet } from "./sheet";

type Reason = (typeof REFUND_REASONS)[number];
const NOTE = "By the day a refund was written down, whichever day its showtime plays.";
const EMPTY = "Nothing was given back on these days.";

const REASONS: Record<Reason, string> = {
  cancelled: "Cancelled by the customer",
  "by-staff": "Given by the house",
  "showtime-cancelled": "Showtime cancelled",
  "showtime-moved": "Showtime moved",
  "seats-lost": "Paid too late",
  "not-needed": "Not needed for the order",
};

const wordsFor = (reason: string) => REASONS[reason as Reason] ?? reason;

/** What was given back, why, and whether it arrived. */
export async function refundSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listLedger(db, scope, ["refund"]);
  return [
    ...sheetsByCurrency(scope, rows, (currency, some) => ({
      key: "reasons",
      title: "By reason",
      note: NOTE,
      columns: [{ key: "reason", title: "Reason", kind: "text" }, ...columnsOf(currency)],
      rows: [...Map.groupBy(some, ({ reason }) => reason)]
        .map(([reason, same]) => [wordsFor(reason), ...figuresOf(same)])
        .sort((a, b) => Number(b[1]) - Number(a[1])),
      totals: some.length > 0 ? [["All", ...figuresOf(some)]] : [],
      charts: [{ kind: "bars", keys: ["amount"], isLying: true }],
      empty: EMPTY,
    })),
    ...sheetsByCurrency(scope, rows, (currency, some) => ({
      key: "refund-days",
      title: "By day",
      columns: [{ key: "day", title: "Day", kind: "day" }, ...columnsOf(currency)],
      rows: [...Map.groupBy(some, ({ day }) => day)].map(([day, same]) => [dayName(day), ...figuresOf(same)]),
      totals: some.length > 0 ? [["All", ...figuresOf(some)]] : [],
      charts: [{ kind: "line", keys: ["amount"] }],
      empty: EMPTY,
    })),
  ];
}

function columnsOf(currency: string): Column[] {
  const money = (key: string, title: string): Column => ({ key, title, kind: "money", currency });
  return [
    { key: "refunds", title: "Refunds", kind: "count" },
    money("amount", "Amount"),
    money("sent", "Sent back"),
    money("waiting", "On its way"),
    money("failed", "Refused by the provider"),
  ];
}

function figuresOf(rows: readonly LedgerRow[]): number[] {
  const amount = (some: readonly LedgerRow[]) => sumMinor(some.map(({ amountMinor }) => amountMinor));
  return [
    rows.reduce((sum, { entries }) => sum + entries, 0),
    amount(rows),
    ...[["succeeded"], REFUND_UNDER_WAY, ["failed"]].map((states: readonly string[]) =>
      amount(rows.filter(({ state }) => states.includes(state))),
    ),
  ];
}
