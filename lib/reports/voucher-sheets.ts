import type { Database } from "@/db/client";
import { sumMinor } from "@/lib/money";
import { sheetsByCurrency } from "./by-currency";
import { listVoucherSums, type VoucherSums } from "./list-voucher-sums";
import type { Scope } from "./scope";
import { ALL, type Column, type ColumnHead, type Sheet } from "./sheet";

/** What is owed by gift vouchers, and what made it more or less: the first column and the next four come to the one after. */
export async function voucherSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  return sheetsByCurrency(scope, await listVoucherSums(db, scope), sheetOf);
}

const sheetOf = (currency: string, rows: VoucherSums[]): Sheet => {
  const money = (key: string, head: ColumnHead): Column => ({ key, head, kind: "money", currency });
  return {
    about: "vouchers",
    columns: [
      { key: "theater", head: "theater", kind: "text" },
      money("before", "owed-before"),
      money("sold", "vouchers-sold"),
      money("spent", "vouchers-spent"),
      money("returned", "vouchers-returned"),
      money("voided", "vouchers-refunded"),
      money("after", "owed-after"),
      money("expired", "owed-expired"),
    ],
    rows: rows.map((row) => [row.theaterName, ...figuresOf([row])]),
    totals: rows.length > 0 ? [[ALL, ...figuresOf(rows)]] : [],
    charts: [],
  };
};

function figuresOf(rows: readonly VoucherSums[]): number[] {
  const of = (field: Exclude<keyof VoucherSums, "theaterName" | "currency">) =>
    sumMinor(rows.map((row) => row[field]));
  return [
    of("beforeMinor"),
    of("soldMinor"),
    of("spentMinor"),
    of("returnedMinor"),
    of("voidedMinor"),
    of("afterMinor"),
    of("expiredMinor"),
  ];
}
