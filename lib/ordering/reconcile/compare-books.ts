import type { ProviderEntry } from "@/lib/payments/provider";

type Range = { from: number; until: number };
type Kind = "payment" | "refund" | "dispute";

/** What our ledger says of a payment, refund or dispute: nothing moved where it did not come to that. */
export type OurEntry = { kind: Kind; id: string; at: number; amountMinor: number; currency: string };

/** What one side says and the other does not, or says otherwise. `id`: ours where there is one. */
export type Difference = {
  kind: ProviderEntry["kind"];
  id: string;
  at: number;
  currency: string;
  hereMinor: number | null;
  thereMinor: number | null;
};

/**
 * Every difference of a time. Each payment and refund is compared whole, whenever its parts were written down on either
 * side: of what one side has in that time the other may have a part a little before or after, so both lists reach
 * further. Fees, payouts and the like are the provider's own, and no difference.
 */
export function compareBooks(
  ours: readonly OurEntry[],
  theirs: readonly ProviderEntry[],
  { from, until }: Range,
): Difference[] {
  const isWithin = (at: number) => at >= from && at < until;
  const groups = new Map<string, { here: OurEntry | null; there: ProviderEntry[] }>();
  const groupOf = (key: string) => {
    const found = groups.get(key) ?? { here: null, there: [] };
    groups.set(key, found);
    return found;
  };
  for (const entry of ours) groupOf(`${entry.kind} ${entry.id}`).here = entry;
  for (const entry of theirs)
    if (entry.kind !== "fee" && entry.kind !== "other")
      groupOf(`${entry.kind} ${entry.ourId ?? entry.ref}`).there.push(entry);
  return [...groups.values()]
    .filter(({ here, there }) => (here && isWithin(here.at)) || there.some(({ at }) => isWithin(at)))
    .flatMap(({ here, there }) => differenceOf(here, there))
    .sort((a, b) => a.at - b.at);
}

function differenceOf(here: OurEntry | null, there: readonly ProviderEntry[]): Difference[] {
  const [first] = there;
  const thereMinor = there.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const isSame =
    (here?.amountMinor ?? 0) === thereMinor &&
    there.every(({ currency }) => currency === (here ?? first)?.currency);
  const known = here ?? (first && { ...first, id: first.ourId ?? first.ref });
  if (isSame || !known) return [];
  return [
    {
      ...{ kind: known.kind, id: known.id, at: known.at, currency: first?.currency ?? known.currency },
      hereMinor: here ? here.amountMinor : null,
      thereMinor: first ? thereMinor : null,
    },
  ];
}

export type Total = { currency: string } & Record<
  "paid" | "refunded" | "disputed" | "other" | "fees",
  number
>;

const COLUMNS = {
  payment: "paid",
  refund: "refunded",
  dispute: "disputed",
  fee: "fees",
  other: "other",
} as const;

/** What moved at the provider in a time, by currency: what it kept of it is a fee, taken at once or by itself. */
export function totalsOf(theirs: readonly ProviderEntry[], { from, until }: Range): Total[] {
  const totals = new Map<string, Total>();
  const of = (currency: string): Total => {
    const found = totals.get(currency) ?? { currency, paid: 0, refunded: 0, disputed: 0, other: 0, fees: 0 };
    totals.set(currency, found);
    return found;
  };
  for (const { at, kind, amountMinor, currency, fee } of theirs) {
    if (at < from || at >= until) continue;
    of(currency)[COLUMNS[kind]] += amountMinor;
    if (fee.amountMinor !== 0) of(fee.currency).fees -= fee.amountMinor;
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
