import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { prices, ticketTypes } from "@/db/schema/pricing";
import type { SeatType } from "@/lib/venues/seat-type";

export type TicketTypePrices = {
  id: number;
  /** "Adult" */
  name: string;
  /** "under 14", or empty. */
  note: string;
  /** All-in minor units by seat type; a seat type that is missing is not sold to this ticket type. */
  prices: Partial<Record<SeatType, number>>;
};

/** A price card as a table, ticket types in the theater's order. */
export async function listPrices(db: Database, priceCardId: number): Promise<TicketTypePrices[]> {
  const rows = await db
    .select({
      id: ticketTypes.id,
      name: ticketTypes.name,
      note: ticketTypes.note,
      seatType: prices.seatType,
      amountMinor: prices.amountMinor,
    })
    .from(prices)
    .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
    .where(eq(prices.priceCardId, priceCardId))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));
  const table = new Map<number, TicketTypePrices>();
  for (const { id, name, note, seatType, amountMinor } of rows) {
    const type = table.get(id) ?? { id, name, note, prices: {} };
    type.prices[seatType] = amountMinor;
    table.set(id, type);
  }
  return [...table.values()];
}
