import { formatMoney } from "@/lib/money";
import type { Difference, Total } from "@/lib/ordering/reconcile/compare-books";
import type { Reconciled } from "@/lib/ordering/reconcile/reconcile-payments";

const ZONE = "UTC";
const NOTHING = "-";

/** Rows of one width each, the first as their headings. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}`,
    )
    .join("\n");
}

const day = (at: number) => new Date(at).toISOString().slice(0, 16).replace("T", " ");

const totalRow = ({ currency, ...of }: Total): string[] => {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const net = of.paid + of.refunded + of.disputed + of.fees;
  return [currency, ...[of.paid, of.refunded, of.disputed, of.fees, net, of.other].map(money)];
};

const differenceRow = ({ at, kind, id, currency, hereMinor, thereMinor }: Difference): string[] => {
  const money = (amountMinor: number | null) =>
    amountMinor === null ? NOTHING : formatMoney({ amountMinor, currency });
  return [day(at), kind, money(hereMinor), money(thereMinor), id];
};

/** What a provider's books say of a time, and where our ledger says something else. */
export function reconciledWords({ provider, totals, differences }: Reconciled): string {
  const sums = totals.length
    ? table([
        ["", "paid", "refunded", "disputed", "fees", "net", "paid out and other"],
        ...totals.map(totalRow),
      ])
    : "  nothing moved";
  const found = differences.length
    ? `Differences: ${differences.length}\n${table([[`when (${ZONE})`, "what", "here", "there", "id"], ...differences.map(differenceRow)])}`
    : "No differences.";
  return `${provider}\n${sums}\n${found}`;
}
