import { MINUTE_MS } from "@/lib/clock-units";
import { formatMoney } from "@/lib/money";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** "a full refund", "a refund of 50 %", "a refund of 50 % less £1.00 a ticket" */
export function refundWords(
  { basisPoints, feeMinor }: Omit<RefundTier, "minutesBefore">,
  currency: string,
  language?: string,
): string {
  const fee =
    feeMinor > 0 ? ` less ${formatMoney({ amountMinor: feeMinor, currency }, language)} a ticket` : "";
  if (basisPoints === 0) return "no refund";
  return basisPoints === 10_000 ? `a full refund${fee}` : `a refund of ${basisPoints / 100} %${fee}`;
}

type Around = { startsAt: number; timeZone: string; currency: string };

/** Until when money comes back and how much, in one sentence, on the theater's clock; at least one tier, the first to end first. */
export function termsWords(
  tiers: readonly RefundTier[],
  { startsAt, timeZone, currency }: Around,
  language?: string,
): string {
  const untilWords = ({ minutesBefore }: RefundTier) => {
    const until = startsAt - minutesBefore * MINUTE_MS;
    const clock = `${formatTime(until, timeZone, language)} ${formatZone(until, timeZone)}`;
    const before = minutesBefore === 0 ? "when it starts" : `${inWords(minutesBefore)} before it starts`;
    return `until ${clock} on ${formatDay(until, timeZone, language)}, ${before}`;
  };
  const each = tiers.map((tier) => `for ${refundWords(tier, currency, language)} ${untilWords(tier)}`);
  return `You can cancel all or some of your seats ${each.join("; then ")}.`;
}

function inWords(minutes: number): string {
  if (minutes === 1) return "a minute";
  if (minutes === 60) return "an hour";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
