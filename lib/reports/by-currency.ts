import { currenciesOf, type Scope } from "./scope";
import type { Sheet } from "./sheet";

/** One sheet for each currency there is money in, since amounts of two are never added or set beside one another. */
export function sheetsByCurrency<Row extends { currency: string }>(
  scope: Scope,
  rows: readonly Row[],
  sheetOf: (currency: string, rows: Row[]) => Sheet,
): Sheet[] {
  const found = [...new Set(rows.map(({ currency }) => currency))].sort();
  const shown = found.length > 0 ? found : currenciesOf(scope).slice(0, 1);
  return shown.map((currency) => {
    const sheet = sheetOf(
      currency,
      rows.filter((row) => row.currency === currency),
    );
    if (shown.length < 2) return sheet;
    return { ...sheet, currency };
  });
}
