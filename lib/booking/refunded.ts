import { sumMinor } from "@/lib/money";

/** What has gone back, or is on its way back, for the cancelled tickets of a booking: minor units. */
export const refundedMinor = (
  tickets: readonly { cancelledAt: number | null; amountMinor: number }[],
): number =>
  sumMinor(tickets.filter(({ cancelledAt }) => cancelledAt !== null).map(({ amountMinor }) => amountMinor));
