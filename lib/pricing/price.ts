import type { SeatType } from "@/lib/venues/seat-type";
import type { TicketTypePrices } from "./queries";

export type SeatChoice = { seatId: number; ticketTypeId: number };

/** Each choice with its amount, or null when the card does not sell one of them. */
export function priceItems(
  table: readonly TicketTypePrices[],
  seatTypes: ReadonlyMap<number, SeatType>,
  choices: readonly SeatChoice[],
): (SeatChoice & { amountMinor: number })[] | null {
  const items: (SeatChoice & { amountMinor: number })[] = [];
  for (const { seatId, ticketTypeId } of choices) {
    const seatType = seatTypes.get(seatId);
    const amountMinor = seatType && table.find((type) => type.id === ticketTypeId)?.prices[seatType];
    if (amountMinor === undefined) return null;
    items.push({ seatId, ticketTypeId, amountMinor });
  }
  return items;
}
