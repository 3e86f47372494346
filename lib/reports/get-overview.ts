import type { Database } from "@/db/client";
import { sumMinor } from "@/lib/money";
import { addUp, boxOfficeSheetOf } from "./box-office-sheet";
import { getBoxOffice } from "./get-box-office";
import { listLedger } from "./list-ledger";
import { type Period, periodBefore } from "./period";
import { currenciesOf, type Scope } from "./scope";
import { percent, type Sheet } from "./sheet";

/** One figure of a period and what it was in the period before. */
export type Figure = {
  of: "revenue" | "tickets" | "bookings" | "showtimes" | "seats-filled" | "refunded";
  /** Of money; amounts are minor units of it. */
  currency?: string;
  /** A number, an amount or a percentage; null: there was nothing to count it of. */
  now: number | null;
  before: number | null;
  /** In per cent of what it was; points of a percentage. Null: there was nothing to compare with. */
  change: number | null;
};

/** The period in a few figures, beside those of the period before, and its days. */
export async function getOverview(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<{ figures: Figure[]; sheet: Sheet }> {
  const before = { ...scope, ...periodBefore(period) };
  const [days, daysBefore, refunds, refundsBefore] = await Promise.all([
    getBoxOffice(db, scope, "days"),
    getBoxOffice(db, before, "days"),
    listLedger(db, scope, ["refund"]),
    listLedger(db, before, ["refund"]),
  ]);
  const [a, b] = [addUp(days), addUp(daysBefore)];
  const currencies = currenciesOf(scope, [
    ...a.revenue.keys(),
    ...b.revenue.keys(),
    ...refunds.map(({ currency }) => currency),
  ]);
  const figure = (of: Figure["of"], now: number, before: number, currency?: string): Figure => ({
    ...{ of, now, before, change: changeOf(now, before), ...(currency && { currency }) },
  });
  const back = (rows: typeof refunds, currency: string) =>
    sumMinor(rows.filter((row) => row.currency === currency).map(({ amountMinor }) => amountMinor));
  const [full, fullBefore] = [percent(a.tickets, a.capacity), percent(b.tickets, b.capacity)];
  return {
    figures: [
      ...currencies.map((currency) =>
        figure("revenue", a.revenue.get(currency) ?? 0, b.revenue.get(currency) ?? 0, currency),
      ),
      figure("tickets", a.tickets, b.tickets),
      figure("bookings", a.bookings, b.bookings),
      figure("showtimes", a.showtimes, b.showtimes),
      {
        of: "seats-filled",
        now: full,
        before: fullBefore,
        change: full === null || fullBefore === null ? null : Math.round((full - fullBefore) * 10) / 10,
      },
      ...currencies.map((currency) =>
        figure("refunded", back(refunds, currency), back(refundsBefore, currency), currency),
      ),
    ],
    sheet: boxOfficeSheetOf(scope, days, "days"),
  };
}

const changeOf = (now: number, then: number): number | null =>
  then > 0 ? Math.round(((now - then) / then) * 1000) / 10 : null;
