import { DEFAULT_REFUND_TIERS, type RefundTier } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";

export type { RefundTier };
export { DEFAULT_REFUND_TIERS };

/** A tier with the instant up to which it goes, exclusive. */
export type OpenTier = RefundTier & { until: number };

/** What a cancellation comes to from now on, the best first by when it ends; empty: nothing can be cancelled any more. */
export const openTiers = (tiers: readonly RefundTier[], startsAt: number, now: number): OpenTier[] =>
  tiers
    .map((tier) => ({ ...tier, until: startsAt - tier.minutesBefore * MINUTE_MS }))
    .filter(({ until }) => until > now)
    .sort((a, b) => a.until - b.until);

/** The tier that a cancellation falls into now, or null when it is too late for any. */
export const tierAt = (tiers: readonly RefundTier[], startsAt: number, now: number): OpenTier | null =>
  openTiers(tiers, startsAt, now)[0] ?? null;

/** All of it back, the booking fee too: who staff cancel for, and whose showtime was changed. */
export const IN_FULL = { basisPoints: 10_000, feeMinor: 0, isWhole: true } as const;

/**
 * What goes back of what one ticket has left, in minor units: the tier's share, half of one upwards, less its fee, and
 * never below 0. The rest stays with the theater, so that the two come to the whole. Seat by seat it is the same as at once.
 */
export const shareOf = (
  leftMinor: number,
  { basisPoints, feeMinor }: Pick<RefundTier, "basisPoints" | "feeMinor">,
): number => Math.max(0, Math.floor((leftMinor * basisPoints + 5_000) / 10_000) - feeMinor);
