import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards, prices, ticketTypes } from "@/db/schema/pricing";
import { SEAT_TYPES, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { cardInForce } from "@/lib/scheduling/card-in-force";
import type { SeatType } from "@/lib/venues/seat-type";
import type { CardContent } from "./price-card";
import { listRules } from "./queries";

export type PriceCard = CardContent & {
  id: number;
  theaterId: number;
  createdAt: number;
  supersededAt: number | null;
};

/** A card of a theater that this person runs, replaced ones too. */
export async function getCard(
  db: Database,
  { steward, priceCardId }: { steward: Steward; priceCardId: number },
): Promise<PriceCard | null> {
  const card = await db
    .select()
    .from(priceCards)
    .where(and(eq(priceCards.id, priceCardId), manages(steward, priceCards.theaterId)))
    .get();
  if (!card) return null;
  const amounts = await db
    .select({
      ticketTypeId: prices.ticketTypeId,
      seatType: prices.seatType,
      amountMinor: prices.amountMinor,
    })
    .from(prices)
    .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
    .where(and(eq(prices.priceCardId, priceCardId), isNull(ticketTypes.archivedAt)))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));
  return { ...card, prices: amounts, rules: await listRules(db, priceCardId) };
}

/** The card that is in force in place of a replaced one. Null when there is none. */
export async function getSuccessor(db: Database, { id }: PriceCard): Promise<number | null> {
  const [found] = await db.values<[id: number | null]>(sql`select ${cardInForce(id)}`);
  return found?.[0] ?? null;
}

export type PricedTheater = {
  id: number;
  name: string;
  timeZone: string;
  /** What a new card is in. */
  currency: string;
  /** Those of its screens' newest layouts, in their usual order. */
  seatTypes: SeatType[];
};

/** The theaters this person runs, with what a price card there is about. */
export async function listPricedTheaters(db: Database, steward: Steward): Promise<PricedTheater[]> {
  const rows = await db
    .select({
      id: theaters.id,
      name: theaters.name,
      timeZone: theaters.timeZone,
      currency: theaters.currency,
      present: sql<string>`(select json_group_array(distinct ls.type) from screens s
        join layouts l on l.screen_id = s.id and l.version = (select max(version) from layouts where screen_id = s.id)
        join layout_seats ls on ls.layout_id = l.id
        where s.theater_id = theaters.id and s.archived_at is null)`,
    })
    .from(theaters)
    .where(and(isNull(theaters.archivedAt), manages(steward, theaters.id)))
    .orderBy(asc(theaters.name), asc(theaters.id));
  return rows.map(({ present, ...theater }) => {
    const types = new Set<string>(JSON.parse(present));
    return { ...theater, seatTypes: SEAT_TYPES.filter((type) => types.size === 0 || types.has(type)) };
  });
}

/** The cards in force of a theater that this person runs. */
export const listCards = (
  db: Database,
  { steward, theaterId, now }: { steward: Steward; theaterId: number; now: number },
) =>
  db
    .select({
      id: priceCards.id,
      name: priceCards.name,
      currency: priceCards.currency,
      createdAt: priceCards.createdAt,
      rules: sql<number>`(select count(*) from price_rules where price_card_id = price_cards.id)`,
      fromMinor: sql<
        number | null
      >`(select min(amount_minor) from prices where price_card_id = price_cards.id)`,
      untilMinor: sql<
        number | null
      >`(select max(amount_minor) from prices where price_card_id = price_cards.id)`,
      showtimes: sql<number>`(select count(*) from showtimes where price_card_id = price_cards.id
        and starts_at > ${now} and state <> 'cancelled')`,
    })
    .from(priceCards)
    .where(
      and(
        eq(priceCards.theaterId, theaterId),
        isNull(priceCards.supersededAt),
        manages(steward, priceCards.theaterId),
      ),
    )
    .orderBy(asc(priceCards.name), asc(priceCards.id));
