import type { TicketTypePrices } from "@/lib/pricing/queries";

/**
 * The prices shown on the map: those of the first ticket type, which checkout chooses first too; a seat type not sold
 * to it shows the next one's.
 */
export function usualPrices(table: readonly TicketTypePrices[]) {
  const prices: TicketTypePrices["prices"] = Object.assign(
    {},
    ...table.toReversed().map((type) => type.prices),
  );
  return { prices, pricedFor: table[0]?.name ?? "" };
}
