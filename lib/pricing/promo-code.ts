import { shareOf } from "./price-rule";

/** Off the whole booking: an amount, or a share of it in hundredths of a per cent. */
export type Discount = { amountMinor: number | null; basisPoints: number | null };

/** What a code takes off a total: a share is rounded half up, and no more than all of it goes. */
export const discountOf = ({ amountMinor, basisPoints }: Discount, totalMinor: number): number =>
  Math.min(totalMinor, amountMinor ?? shareOf(totalMinor, basisPoints ?? 0));

/**
 * What is left to pay for each item when a discount is taken off their sum, each by its share: whole units first, the
 * units left over one by one where the largest remainders are (Hamilton's method), the first of equals. The answers
 * add up to the sum less the discount exactly, and none is below 0.
 */
export function spreadDiscount(amounts: readonly number[], discountMinor: number): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return [...amounts];
  const shares = amounts.map((amount, at) => {
    const exact = BigInt(amount) * BigInt(discountMinor);
    return { at, off: Number(exact / BigInt(total)), rest: Number(exact % BigInt(total)) };
  });
  let left = discountMinor - shares.reduce((sum, { off }) => sum + off, 0);
  for (const share of shares.toSorted((a, b) => b.rest - a.rest || a.at - b.at)) {
    if (left-- <= 0) break;
    share.off++;
  }
  return amounts.map((amount, at) => amount - (shares[at]?.off ?? 0));
}
