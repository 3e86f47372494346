import { type BookingFee, chargedFee } from "./booking-fee";
import { type Discount, discountOf, spreadDiscount } from "./promo-code";

type Sums = {
  dueMinor: number;
  /** What the discount saves, with the fee where that falls away. */
  offMinor: number;
  feeMinor: number;
};

/** What tickets of these prices come to with their fee and with a discount taken off, as their payment will charge it. */
export function sumUp(
  prices: readonly number[],
  fee: BookingFee | null,
  discount: Discount | null = null,
): Sums {
  const full = withFee(prices, fee);
  const total = prices.reduce((sum, price) => sum + price, 0);
  const due = discount ? withFee(spreadDiscount(prices, discountOf(discount, total)), fee) : full;
  return { dueMinor: due.sum, offMinor: full.sum - due.sum, feeMinor: due.feeMinor };
}

function withFee(prices: readonly number[], fee: BookingFee | null) {
  const feeMinor = chargedFee(fee, prices)?.amountMinor ?? 0;
  return { feeMinor, sum: prices.reduce((sum, price) => sum + price, feeMinor) };
}
