import { MINUTE_MS } from "@/lib/clock-units";
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

/** "a full refund", "a refund of the ticket price", "a refund of 50 %", "a refund of 50 % less £1.00 a ticket" */
export function refundWords(
  { basisPoints, feeMinor, keepsFee: isKept = false }: Refund,
  currency: string,
  language?: string,
): string {
  const fee =
    feeMinor > 0 ? ` less ${formatMoney({ amountMinor: feeMinor, currency }, language)} a ticket` : "";
  if (basisPoints === 0) return "no refund";
  if (basisPoints === 10_000) return `${isKept ? "a refund of the ticket price" : "a full refund"}${fee}`;
  return `a refund of ${basisPoints / 100} %${fee}`;
}

type Fee = { per: "ticket" | "booking"; eachMinor: number; isRefundable: boolean };
type Around = { startsAt: number; timeZone: string; currency: string; fee?: Fee | null | undefined };

/** What becomes of the booking fee: "the booking fee of £1.00 a ticket is not refunded". */
export function feeTermsWords(
  { per, eachMinor, isRefundable }: Fee,
  currency: string,
  language?: string,
): string {
  if (isRefundable)
    return per === "ticket"
      ? "the booking fee of each ticket goes back with it"
      : "the booking fee goes back with the last of your seats";
  const amount = formatMoney({ amountMinor: eachMinor, currency }, language);
  return `the booking fee of ${amount}${per === "ticket" ? " a ticket" : ""} is not refunded`;
}

/**
 * Until when money comes back and how much, in one sentence, on the theater's clock; at least one tier, the first to end
 * first, and the fee that was charged for booking.
 */
export function termsWords(
  tiers: readonly RefundTier[],
  { startsAt, timeZone, currency, fee }: Around,
  language?: string,
): string {
  const untilWords = ({ minutesBefore }: RefundTier) => {
    const until = startsAt - minutesBefore * MINUTE_MS;
    const clock = `${formatTime(until, timeZone, language)} ${formatZone(until, timeZone)}`;
    const before = minutesBefore === 0 ? "when it starts" : `${inWords(minutesBefore)} before it starts`;
    return `until ${clock} on ${formatDay(until, timeZone, language)}, ${before}`;
  };
  const each = tiers.map(
    (tier) =>
      `for ${refundWords({ ...tier, keepsFee: keepsFee(fee) }, currency, language)} ${untilWords(tier)}`,
  );
  const ofFee = fee ? `; ${feeTermsWords(fee, currency, language)}` : "";
  return `You can cancel all or some of your seats ${each.join("; then ")}${ofFee}.`;
}

function inWords(minutes: number): string {
  if (minutes === 1) return "a minute";
  if (minutes === 60) return "an hour";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
