import type { Database } from "@/db/client";
import type { REFUND_REASONS } from "@/db/schema/refunds";
import { REFUND_UNDER_WAY } from "@/db/schema/refunds";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { type LedgerRow, listLedger } from "./list-ledger";
import { dayName } from "./local-time";
import type { Scope } from "./scope";
import { ALL, type Cell, type Column, type ColumnHead, type Sheet } from "./sheet";

type Reason = (typeof REFUND_REASONS)[number];

/** What was refunded, why, and whether it arrived. */
export async function refundSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listLedger(db, scope, ["refund"]);
  return [
    ...sheetsByCurrency(scope, rows, (currency, some) => ({
      about: "reasons",
      columns: [{ key: "reason", head: "reason", kind: "text" }, ...columnsOf(currency)],
      rows: [...Map.groupBy(some, ({ reason }) => reason)]
        .map(([reason, same]): Cell[] => [{ code: `refund-${reason as Reason}` }, ...figuresOf(same)])
        .sort((a, b) => Number(b[1]) - Number(a[1])),
      totals: some.length > 0 ? [[ALL, ...figuresOf(some)]] : [],
      charts: [{ kind: "bars", keys: ["amount"], isLying: true }],
    })),
    ...sheetsByCurrency(scope, rows, (currency, some) => ({
      about: "refund-days",
      columns: [{ key: "day", head: "day", kind: "day" }, ...columnsOf(currency)],
      rows: [...Map.groupBy(some, ({ day }) => day)].map(([day, same]) => [dayName(day), ...figuresOf(same)]),
      totals: some.length > 0 ? [[ALL, ...figuresOf(some)]] : [],
      charts: [{ kind: "line", keys: ["amount"] }],
    })),
  ];
}

function columnsOf(currency: string): Column[] {
  const money = (key: string, head: ColumnHead): Column => ({ key, head, kind: "money", currency });
  return [
    { key: "refunds", head: "refunds", kind: "count" },
    money("amount", "amount"),
    money("sent", "sent-back"),
    money("waiting", "on-its-way"),
    money("failed", "refused"),
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
