import { t } from "@/lib/i18n/t";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import { openTiers, type RefundTier } from "@/lib/scheduling/refund-tiers";
import { termsWords } from "@/lib/words/refund-terms";

type Terms = {
  startsAt: number;
  refundTiers: readonly RefundTier[];
  timeZone: string;
  currency: string;
  fee: BookingFee | null;
};

/** What cancelling will come to, before it is paid for. */
export function cancelTerms({ refundTiers, fee, ...around }: Terms, now: number): string {
  if (refundTiers.length === 0) return t("checkout.terms.never");
  const tiers = openTiers(refundTiers, around.startsAt, now);
  if (tiers.length === 0) return t("checkout.terms.tooLate");
  return termsWords(tiers, { ...around, fee: fee && { ...fee, eachMinor: fee.amountMinor } });
}
