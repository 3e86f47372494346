import type { TicketTypePrices } from "./ticket-type-prices";

/**
 * The prices shown on the map: those of the first ticket type, which is chosen first too; a seat type not sold to it
 * shows the next one's.
 */
export const defaultPrices = (table: readonly TicketTypePrices[]): TicketTypePrices["prices"] =>
  Object.assign({}, ...table.toReversed().map((type) => type.prices));
