import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import type { PaymentProvider } from "@/lib/payments/provider";
import { bookkeepers } from "@/lib/payments/providers";
import { compareBooks, type Difference, type Total, totalsOf } from "./compare-books";
import { listOurEntries } from "./list-our-entries";

/** What is heard of late, after days of a provider's tries, is compared with what happened then. */
const HEARD_WITHIN_MS = 3 * DAY_MS;

export type Reconciled = { provider: string; totals: Total[]; differences: Difference[] };

/** Our ledger beside the books of each provider that keeps some, from `from` until before `until`. */
export const reconcilePayments = (
  db: Database,
  range: { from: number; until: number },
): Promise<Reconciled[]> => Promise.all(bookkeepers().map((provider) => reconcile(db, provider, range)));

async function reconcile(
  db: Database,
  { name, listEntries }: PaymentProvider,
  range: { from: number; until: number },
): Promise<Reconciled> {
  const wide = { from: range.from - HEARD_WITHIN_MS, until: range.until + HEARD_WITHIN_MS };
  const theirs = (await listEntries?.(wide)) ?? [];
  const ids = theirs.map(({ ourId, ref }) => ourId ?? ref);
  const ours = await listOurEntries(db, { provider: name, ...range, ids });
  return {
    provider: name,
    totals: totalsOf(theirs, range),
    differences: compareBooks(ours, theirs, range),
  };
}
