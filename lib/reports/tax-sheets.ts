import type { Database } from "@/db/client";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { listTaxes, type TaxRow } from "./list-taxes";
import { dayName } from "./local-time";
import type { Scope } from "./scope";
import { ALL, type Cell, type Column, type ColumnHead, type Sheet } from "./sheet";

/** Net, tax and gross of what was receipted less what was credited, by rate and kind of line, and by day. */
export async function taxSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const rows = await listTaxes(db, scope);
  return [...sheetsByCurrency(scope, rows, byRate), ...sheetsByCurrency(scope, rows, byDay)];
}

const RATE: Column = { key: "rate", head: "tax-rate", kind: "rate" };

const byRate = (currency: string, rows: TaxRow[]): Sheet => ({
  about: "taxes",
  columns: [RATE, { key: "what", head: "what", kind: "text" }, ...figureColumns(currency)],
  rows: [...Map.groupBy(rows, ({ taxBasisPoints, kind }) => `${taxBasisPoints} ${kind}`).values()]
    .map((same): Cell[] => [
      same[0]?.taxBasisPoints ?? 0,
      { code: `line-${same[0]?.kind ?? "ticket"}` },
      ...figuresOf(same),
    ])
    .sort((a, b) => Number(b[0]) - Number(a[0])),
  totals: rows.length > 0 ? [[ALL, null, ...figuresOf(rows)]] : [],
  charts: [],
});

const byDay = (currency: string, rows: TaxRow[]): Sheet => ({
  about: "tax-days",
  columns: [{ key: "day", head: "day", kind: "day" }, RATE, ...figureColumns(currency)],
  rows: [...Map.groupBy(rows, ({ day, taxBasisPoints }) => `${day} ${taxBasisPoints}`).values()].map(
    (same): Cell[] => [dayName(same[0]?.day ?? 0), same[0]?.taxBasisPoints ?? 0, ...figuresOf(same)],
  ),
  totals: rows.length > 0 ? [[ALL, null, ...figuresOf(rows)]] : [],
  charts: [],
});

function figureColumns(currency: string): Column[] {
  const money = (key: string, head: ColumnHead): Column => ({ key, head, kind: "money", currency });
  return [
    money("receipted", "receipted"),
    money("credited", "credited"),
    money("net", "net-of-tax"),
    money("tax", "tax"),
    money("gross", "gross"),
  ];
}

function figuresOf(rows: readonly TaxRow[]): number[] {
  const of = (series: TaxRow["series"], field: "grossMinor" | "taxMinor") =>
    sumMinor(rows.filter((row) => row.series === series).map((row) => row[field]));
  const [receipted, credited] = [of("receipt", "grossMinor"), of("credit-note", "grossMinor")];
  const tax = of("receipt", "taxMinor") - of("credit-note", "taxMinor");
  const gross = receipted - credited;
  return [receipted, credited, gross - tax, tax, gross];
}
