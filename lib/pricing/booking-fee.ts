import type { BookingFee } from "@/db/schema/venues";
import type { TicketTypePrices } from "./ticket-type-prices";

export type { BookingFee };

/** How many of it are charged, and what they come to. */
export type ChargedFee = { quantity: number; amountMinor: number };

/**
 * What is charged for booking tickets at these prices, discount taken off: once, or for each of them. What costs nothing
 * has no fee, so that what is free stays free.
 */
export function chargedFee(fee: BookingFee | null, amounts: readonly number[]): ChargedFee | null {
  const paid = amounts.filter((amountMinor) => amountMinor > 0).length;
  if (!fee || paid === 0) return null;
  const quantity = fee.per === "ticket" ? paid : 1;
  return { quantity, amountMinor: quantity * fee.amountMinor };
}

/** The fee in what a customer is shown of one ticket of this price. */
export const feeInPrice = (fee: BookingFee | null, amountMinor: number): number =>
  fee?.per === "ticket" && amountMinor > 0 ? fee.amountMinor : 0;

/** Prices as customers are shown them, from the first to the last: with what is charged for each ticket. */
export const allIn = (table: readonly TicketTypePrices[], fee: BookingFee | null): TicketTypePrices[] =>
  table.map((type) => ({
    ...type,
    prices: Object.fromEntries(
      Object.entries(type.prices).map(([seatType, price]) => [seatType, price + feeInPrice(fee, price)]),
    ),
  }));

/** What is charged for the booking as a whole: it is in no ticket's price, and said beside them. */
export const feeBesides = (fee: BookingFee | null, totalMinor: number): number =>
  fee?.per === "booking" && totalMinor > 0 ? fee.amountMinor : 0;
