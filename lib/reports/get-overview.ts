import type { Database } from "@/db/client";
import { formatMoney, sumMinor } from "@/lib/money";
import { addUp, boxOfficeSheetOf } from "./box-office-sheet";
import { getBoxOffice } from "./get-box-office";
import { listLedger } from "./list-ledger";
import { type Period, periodBefore } from "./period";
import { currenciesOf, type Scope } from "./scope";
import { percent, type Sheet } from "./sheet";

/** One figure of a period and what it was in the period before. */
export type Figure = {
  title: string;
  now: string;
  before: string;
  /** In per cent of what it was; points of a percentage. Null: there was nothing to compare with. */
  change: number | null;
  isPoints?: boolean;
};

const NUMBERS = new Intl.NumberFormat("en-GB");

/** The period in a few figures, beside those of the period before, and its days. */
export async function getOverview(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<{ figures: Figure[]; sheet: Sheet }> {
  const before = { ...scope, ...periodBefore(period) };
  const days = await getBoxOffice(db, scope, "days");
  const [a, b] = [addUp(days), addUp(await getBoxOffice(db, before, "days"))];
  const refunds = await listLedger(db, scope, ["refund"]);
  const refundsBefore = await listLedger(db, before, ["refund"]);
  const currencies = currenciesOf(scope, [
    ...a.revenue.keys(),
    ...b.revenue.keys(),
    ...refunds.map(({ currency }) => currency),
  ]);
  const money = (title: string, currency: string, now: number, then: number): Figure => ({
    title: currencies.length > 1 ? `${title}, ${currency}` : title,
    now: formatMoney({ amountMinor: now, currency }),
    before: formatMoney({ amountMinor: then, currency }),
    change: changeOf(now, then),
  });
  const count = (title: string, now: number, then: number): Figure => ({
    title,
    now: NUMBERS.format(now),
    before: NUMBERS.format(then),
    change: changeOf(now, then),
  });
  const back = (rows: typeof refunds, currency: string) =>
    sumMinor(rows.filter((row) => row.currency === currency).map(({ amountMinor }) => amountMinor));
  const [full, fullBefore] = [percent(a.tickets, a.capacity), percent(b.tickets, b.capacity)];
  return {
    figures: [
      ...currencies.map((currency) =>
        money("Revenue", currency, a.revenue.get(currency) ?? 0, b.revenue.get(currency) ?? 0),
      ),
      count("Tickets", a.tickets, b.tickets),
      count("Bookings", a.bookings, b.bookings),
      count("Showtimes", a.showtimes, b.showtimes),
      {
        title: "Seats filled",
        now: full === null ? "none offered" : `${full.toFixed(1)} %`,
        before: fullBefore === null ? "none offered" : `${fullBefore.toFixed(1)} %`,
        change: full === null || fullBefore === null ? null : Math.round((full - fullBefore) * 10) / 10,
        isPoints: true,
      },
      ...currencies.map((currency) =>
        money("Given back", currency, back(refunds, currency), back(refundsBefore, currency)),
      ),
    ],
    sheet: boxOfficeSheetOf(scope, days, "days"),
  };
}

const changeOf = (now: number, then: number): number | null =>
  then > 0 ? Math.round(((now - then) / then) * 1000) / 10 : null;
