import type { SeatType } from "@/lib/layouts/seat-type";
import type { TicketTypePrices } from "./ticket-type-prices";

export type SeatChoice = { seatId: number; ticketTypeId: number };

/** A seat with what is paid for it: its price with its share of a discount taken off. */
export type PricedSeat = SeatChoice & { amountMinor: number };

/** Each choice with its amount, or null when the card does not sell one of them. */
export function priceItems(
  table: readonly TicketTypePrices[],
  seatTypes: ReadonlyMap<number, SeatType>,
  choices: readonly SeatChoice[],
): PricedSeat[] | null {
  const items: PricedSeat[] = [];
  for (const { seatId, ticketTypeId } of choices) {
    const seatType = seatTypes.get(seatId);
    const amountMinor = seatType && table.find((type) => type.id === ticketTypeId)?.prices[seatType];
    if (amountMinor === undefined) return null;
    items.push({ seatId, ticketTypeId, amountMinor });
  }
  return items;
}
