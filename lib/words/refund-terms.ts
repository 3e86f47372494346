import { MINUTE_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Refund = Omit<RefundTier, "minutesBefore"> & {
  /** The booking fee stays, so that nothing is refunded in full. */
  keepsFee?: boolean;
};

/** Whether a booking fee stays where its customer cancels. */
export const keepsFee = (fee: Pick<Fee, "isRefundable"> | null | undefined): boolean =>
  fee ? !fee.isRefundable : false;

/** What messages tell refunds apart by. */
function refundOf({ basisPoints, feeMinor, keepsFee: isKept = false }: Refund, currency: string) {
  const of = { fee: formatMoney({ amountMinor: feeMinor, currency }), percent: basisPoints / 100 };
  const isLess = feeMinor > 0;
  if (basisPoints === 0) return { ...of, refund: "none" as const };
  if (basisPoints < 10_000) return { ...of, refund: isLess ? ("shareLess" as const) : ("other" as const) };
  if (isKept) return { ...of, refund: isLess ? ("priceLess" as const) : ("price" as const) };
  return { ...of, refund: isLess ? ("fullLess" as const) : ("full" as const) };
}

/** "a full refund", "a refund of the ticket price", "a refund of 50 %", "a refund of 50 % less £1.00 a ticket" */
export const refundWords = (refund: Refund, currency: string): string =>
  t("papers.refund", refundOf(refund, currency));

type Fee = { per: "ticket" | "booking"; eachMinor: number; isRefundable: boolean };
type Around = { startsAt: number; timeZone: string; currency: string; fee?: Fee | null | undefined };

/** What messages tell booking fees apart by. */
function feeOf({ per, eachMinor, isRefundable }: Fee, currency: string) {
  const amount = formatMoney({ amountMinor: eachMinor, currency });
  const isOfTicket = per === "ticket";
  if (isRefundable)
    return { amount, fee: isOfTicket ? ("backWithTicket" as const) : ("backWithLast" as const) };
  return { amount, fee: isOfTicket ? ("keptOfTicket" as const) : ("other" as const) };
}

/** What becomes of the booking fee: "the booking fee of £1.00 a ticket is not refunded". */
export const feeTermsWords = (fee: Fee, currency: string): string => t("papers.fee", feeOf(fee, currency));

/**
 * Until when money comes back and how much, in one sentence, on the theater's clock; at least one tier, the first to end
 * first, and the fee that was charged for booking.
 */
export function termsWords(
  tiers: readonly RefundTier[],
  { startsAt, timeZone, currency, fee }: Around,
): string {
  const tierWords = (tier: RefundTier) => {
    const until = startsAt - tier.minutesBefore * MINUTE_MS;
    return t("papers.terms.tier", {
      ...refundOf({ ...tier, keepsFee: keepsFee(fee) }, currency),
      ...{ time: formatTime(until, timeZone), zone: formatZone(until, timeZone) },
      ...{ day: formatDay(until, timeZone), ...beforeStart(tier.minutesBefore) },
    });
  };
  const each = tiers.map(tierWords).reduce((before, next) => t("papers.terms.then", { tiers: before, next }));
  return fee
    ? t("papers.terms.cancelWithFee", { tiers: each, ...feeOf(fee, currency) })
    : t("papers.terms.cancel", { tiers: each });
}

function beforeStart(minutes: number): { unit: "start" | "hours" | "other"; count: number } {
  if (minutes === 0) return { unit: "start", count: 0 };
  return minutes % 60 === 0 ? { unit: "hours", count: minutes / 60 } : { unit: "other", count: minutes };
}
