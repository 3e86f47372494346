import { formatMoney } from "@/lib/money";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";

/** "a full refund", "a refund of 50 %", "a refund of 50 % less £1.00 a ticket" */
export function refundWords(
  { basisPoints, feeMinor }: Omit<RefundTier, "minutesBefore">,
  currency: string,
): string {
  const fee = feeMinor > 0 ? ` less ${formatMoney({ amountMinor: feeMinor, currency })} a ticket` : "";
  if (basisPoints === 0) return "no refund";
  return basisPoints === 10_000 ? `a full refund${fee}` : `a refund of ${basisPoints / 100} %${fee}`;
}
