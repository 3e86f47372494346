import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { priceRules, prices, ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import type { SeatType } from "@/lib/venues/seat-type";
import { occasionOf, type PricedShowtime, type PriceRule, pricesFor } from "./price-rule";

export type TicketTypePrices = {
  id: number;
  /** "Adult" */
  name: string;
  /** "under 14", or empty. */
  note: string;
  /** All-in minor units by seat type; a seat type that is missing is not sold to this ticket type. */
  prices: Partial<Record<SeatType, number>>;
};

type Asked = PricedShowtime & {
  priceCardId: number;
  /** Whose prices they are: those of a hold stay as they were when it was begun. */
  holdId?: string;
};

/** What a showtime's tickets cost by a price card, its rules counted in; ticket types in the theater's order. */
export async function listPrices(
  db: Database,
  { priceCardId, holdId, ...showtime }: Asked,
): Promise<TicketTypePrices[]> {
  const base = await listBasePrices(db, priceCardId, holdId);
  return pricesFor(base, await listRules(db, priceCardId), occasionOf(showtime));
}

/** What the tickets of a hold cost, those it takes later too: the map, the checkout and the payment ask here. */
export async function listHoldPrices(db: Database, holdId: string): Promise<TicketTypePrices[]> {
  const hold = await db
    .select({
      priceCardId: holds.priceCardId,
      startsAt: showtimes.startsAt,
      format: showtimes.format,
      timeZone: theaters.timeZone,
    })
    .from(holds)
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(eq(holds.id, holdId))
    .get();
  return hold ? listPrices(db, { ...hold, holdId }) : [];
}

/** A price card's own table. Ticket types that were archived are left out, but for a hold that is older than that. */
export async function listBasePrices(
  db: Database,
  priceCardId: number,
  holdId?: string,
): Promise<TicketTypePrices[]> {
  const isSold = or(
    isNull(ticketTypes.archivedAt),
    holdId === undefined
      ? undefined
      : sql`${ticketTypes.archivedAt} > (select created_at from holds where id = ${holdId})`,
  );
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
    .where(and(eq(prices.priceCardId, priceCardId), isSold))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));
  const table = new Map<number, TicketTypePrices>();
  for (const { id, name, note, seatType, amountMinor } of rows) {
    const type = table.get(id) ?? { id, name, note, prices: {} };
    type.prices[seatType] = amountMinor;
    table.set(id, type);
  }
  return [...table.values()];
}

export const listRules = (db: Database, priceCardId: number): Promise<PriceRule[]> =>
  db
    .select({
      name: priceRules.name,
      weekdays: priceRules.weekdays,
      fromMinute: priceRules.fromMinute,
      untilMinute: priceRules.untilMinute,
      format: priceRules.format,
      ticketTypeId: priceRules.ticketTypeId,
      seatType: priceRules.seatType,
      amountMinor: priceRules.amountMinor,
      basisPoints: priceRules.basisPoints,
    })
    .from(priceRules)
    .where(eq(priceRules.priceCardId, priceCardId))
    .orderBy(asc(priceRules.position), asc(priceRules.id));
