import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { prices, ticketTypes } from "@/db/schema/pricing";
import { translated } from "@/lib/translations/translated";
import type { TicketTypePrices } from "./ticket-type-prices";

/** A price card's own table. Ticket types that were archived are left out, but for a hold that is older than that. */
export const listBasePrices = async (
  db: Database,
  priceCardId: number,
  holdId?: string,
): Promise<TicketTypePrices[]> => tableOf(await basePrices(db, priceCardId, holdId));

export const basePrices = (db: Database, priceCardId: Given<number>, holdId?: Given<string>) =>
  db
    .select({
      id: ticketTypes.id,
      name: translated("ticket-type.name", ticketTypes.id, ticketTypes.name),
      note: translated("ticket-type.note", ticketTypes.id, ticketTypes.note),
      seatType: prices.seatType,
      amountMinor: prices.amountMinor,
    })
    .from(prices)
    .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
    .where(
      and(
        eq(prices.priceCardId, priceCardId),
        or(
          isNull(ticketTypes.archivedAt),
          holdId === undefined
            ? undefined
            : sql`${ticketTypes.archivedAt} > (select created_at from holds where id = ${holdId})`,
        ),
      ),
    )
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));

export function tableOf(rows: Awaited<ReturnType<typeof basePrices>>): TicketTypePrices[] {
  const table = new Map<number, TicketTypePrices>();
  for (const { id, name, note, seatType, amountMinor } of rows) {
    const type = table.get(id) ?? { id, name, note, prices: {} };
    type.prices[seatType] = amountMinor;
    table.set(id, type);
  }
  return [...table.values()];
}
