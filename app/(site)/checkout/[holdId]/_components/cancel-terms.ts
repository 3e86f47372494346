import { refundWords } from "@/app/(site)/_components/refund-words";
import { MINUTE_MS } from "@/lib/clock-units";
import { type OpenTier, openTiers, type RefundTier } from "@/lib/scheduling/refund-tiers";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Terms = { startsAt: number; refundTiers: readonly RefundTier[]; timeZone: string; currency: string };

/** Until when money comes back and how much, in one sentence, on the theater's clock. */
export function cancelTerms({ startsAt, refundTiers, timeZone, currency }: Terms, now: number): string {
  if (refundTiers.length === 0) return "Tickets cannot be cancelled here, so please be sure of your seats.";
  const tiers = openTiers(refundTiers, startsAt, now);
  if (tiers.length === 0)
    return "It starts too soon for this booking to be cancelled, so please be sure of your seats.";
  const untilWords = ({ until }: OpenTier) => {
    const minutes = Math.round((startsAt - until) / MINUTE_MS);
    const clock = `${formatTime(until, timeZone)} ${formatZone(until, timeZone)}`;
    const before = minutes === 0 ? "when it starts" : `${inWords(minutes)} before it starts`;
    return `until ${clock} on ${formatDay(until, timeZone)}, ${before}`;
  };
  const each = tiers.map((tier) => `for ${refundWords(tier, currency)} ${untilWords(tier)}`);
  return `You can cancel all or some of your seats ${each.join("; then ")}.`;
}

function inWords(minutes: number): string {
  if (minutes === 1) return "a minute";
  if (minutes === 60) return "an hour";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
