import { sumMinor } from "@/lib/money";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import type { LineRefund } from "@/lib/orders/plan-refunds";
import { IN_FULL, type RefundTier, shareOf, tierAt } from "@/lib/scheduling/refund-tiers";
import { type ShowtimeDetails, wasMovedSince } from "@/lib/scheduling/showtime-details";
import { feeEndingWith } from "./booked-fee";

export type StaffCancelRefusal = "already-cancelled" | "past";
export type CancelRefusal = StaffCancelRefusal | "never" | "too-late" | "at-counter";

type Cancellable = {
  createdAt: number;
  cancelledAt: number | null;
  /** What a till took goes back there. */
  paidWith: string;
  refundTiers: readonly RefundTier[];
  showtime: Pick<ShowtimeDetails, "startsAt" | "movedAt">;
};

/** Why its customer can cancel nothing of a booking any more, or null while they can. */
export function whyNotCancellable(booking: Cancellable, now: number): CancelRefusal | null {
  const refusal = whyNotCancellableByStaff(booking, now);
  if (refusal) return refusal;
  if (!termsAt(booking, now)) return booking.refundTiers.length === 0 ? "never" : "too-late";
  return isPaidAtTill(booking.paidWith) ? "at-counter" : null;
}

/** The same for staff, who may cancel for a customer until the start. */
export function whyNotCancellableByStaff(
  { cancelledAt, showtime }: Pick<Cancellable, "cancelledAt"> & { showtime: { startsAt: number } },
  now: number,
): StaffCancelRefusal | null {
  if (cancelledAt !== null) return "already-cancelled";
  return showtime.startsAt <= now ? "past" : null;
}

/** `isWhole`: all that was paid goes back, whatever was agreed on. */
export type Terms = Omit<RefundTier, "minutesBefore"> & { minutesBefore?: number; isWhole?: boolean };

/** What cancelling comes to now: all of it where the showtime was changed since; null when it is too late. */
export function termsAt(
  { createdAt, refundTiers, showtime }: Pick<Cancellable, "createdAt" | "refundTiers" | "showtime">,
  now: number,
): Terms | null {
  if (wasMovedSince(createdAt, showtime)) return IN_FULL;
  return tierAt(refundTiers, showtime.startsAt, now);
}

/** What goes back for tickets by these terms: of what was paid for them, less what went back as a goodwill. */
export const refundableMinor = (tickets: readonly Refundable[], terms: Terms = IN_FULL): number =>
  sumMinor(tickets.map((ticket) => backOf(ticket, terms)));

/** The same of one. */
export const backOf = ({ paidMinor, goodwillMinor }: Refundable, terms: Terms): number =>
  shareOf(paidMinor - goodwillMinor, terms);

type Refundable = { paidMinor: number; goodwillMinor: number };

/** The same by the lines that they were sold as. */
export const refundableLines = (
  tickets: readonly (Refundable & { orderLineId: string })[],
  terms: Terms = IN_FULL,
): LineRefund[] =>
  tickets.flatMap((ticket) => {
    const amountMinor = backOf(ticket, terms);
    return amountMinor > 0 ? [{ orderLineId: ticket.orderLineId, amountMinor }] : [];
  });

type Booked = Parameters<typeof feeEndingWith>[0] & { tickets: readonly Cancelled[] };
type Cancelled = Refundable & Parameters<typeof feeEndingWith>[1][number] & { orderLineId: string };

/** What cancelling these tickets of a booking comes to, to the minor unit: by lines, and what of the fee goes back or stays. */
export function refundOf(booking: Booked, chosen: readonly Cancelled[], terms: Terms = IN_FULL) {
  const { fee } = booking;
  const endingMinor = feeEndingWith(booking, chosen);
  const feeMinor = fee?.isRefundable || terms.isWhole ? endingMinor : 0;
  const lines = refundableLines(chosen, terms);
  if (fee && feeMinor > 0) lines.push({ orderLineId: fee.orderLineId, amountMinor: feeMinor });
  const refundMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  return { lines, refundMinor, feeMinor, feeKeptMinor: endingMinor - feeMinor };
}
