import { sumMinor } from "@/lib/money";
import type { LineRefund } from "@/lib/orders/plan-refunds";
import { cancellableUntil, type ShowtimeDetails, wasMovedSince } from "@/lib/scheduling/showtime-details";

export type StaffCancelRefusal = "already-cancelled" | "past";
export type CancelRefusal = StaffCancelRefusal | "too-late" | "at-counter";

type Cancellable = {
  createdAt: number;
  cancelledAt: number | null;
  /** Cash goes back where it was taken. */
  paidWith: string;
  showtime: Pick<ShowtimeDetails, "startsAt" | "cancellationCutoffMinutes" | "movedAt">;
};

/** Why its customer can cancel nothing of a booking any more, or null while they can. */
export function whyNotCancellable(booking: Cancellable, now: number): CancelRefusal | null {
  const refusal = whyNotCancellableByStaff(booking, now);
  if (refusal) return refusal;
  const isFree = wasMovedSince(booking.createdAt, booking.showtime);
  if (!isFree && cancellableUntil(booking.showtime) <= now) return "too-late";
  return booking.paidWith === "cash" ? "at-counter" : null;
}

/** The same for staff, who may cancel for a customer until the start. */
export function whyNotCancellableByStaff(
  { cancelledAt, showtime }: Pick<Cancellable, "cancelledAt"> & { showtime: { startsAt: number } },
  now: number,
): StaffCancelRefusal | null {
  if (cancelledAt !== null) return "already-cancelled";
  return showtime.startsAt <= now ? "past" : null;
}

/** What can go back for tickets: what was paid for them, less what went back as a goodwill. */
export const refundableMinor = (tickets: readonly Refundable[]): number =>
  sumMinor(tickets.map(({ paidMinor, goodwillMinor }) => paidMinor - goodwillMinor));

type Refundable = { paidMinor: number; goodwillMinor: number };

/** The same by the lines that they were sold as. */
export const refundableLines = (tickets: readonly (Refundable & { orderLineId: string })[]): LineRefund[] =>
  tickets.flatMap(({ orderLineId, paidMinor, goodwillMinor }) =>
    paidMinor > goodwillMinor ? [{ orderLineId, amountMinor: paidMinor - goodwillMinor }] : [],
  );
