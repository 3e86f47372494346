import { sumMinor } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";

/** The fee of an order that was made, by the terms it was held at. */
export type BookedFee = Pick<BookingFee, "per" | "isRefundable"> & {
  orderLineId: string;
  /** Of one ticket that cost something, or of the booking. */
  eachMinor: number;
  amountMinor: number;
  /** What has not gone back of it. */
  leftMinor: number;
};

type Ticket = { id: string; cancelledAt: number | null; paidMinor: number };
type Feed = { fee: BookedFee | null; tickets: readonly Ticket[] };

/** The fee in what its customer sees of one ticket. */
export const feeOfTicket = (
  fee: Pick<BookedFee, "per" | "eachMinor"> | null | undefined,
  { paidMinor }: { paidMinor: number },
): number => (fee?.per === "ticket" && paidMinor > 0 ? fee.eachMinor : 0);

/** The fee that is over when these tickets are: each ticket's own, or the booking's with the last that stands. */
export function feeEndingWith({ fee, tickets }: Feed, chosen: readonly Ticket[]): number {
  if (!fee || chosen.length === 0) return 0;
  if (fee.per === "ticket")
    return Math.min(fee.leftMinor, sumMinor(chosen.map((one) => feeOfTicket(fee, one))));
  const ids = new Set(chosen.map(({ id }) => id));
  return tickets.every(({ id, cancelledAt }) => cancelledAt !== null || ids.has(id)) ? fee.leftMinor : 0;
}
