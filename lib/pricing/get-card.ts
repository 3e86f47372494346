import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards, prices, ticketTypes } from "@/db/schema/pricing";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { listRules } from "./list-rules";
import type { CardContent } from "./price-card";

export type PriceCard = CardContent & {
  id: number;
  theaterId: number;
  createdAt: number;
  supersededAt: number | null;
};

/** A card of a theater that this person runs, replaced ones too. */
export async function getCard(
  db: Database,
  { staff, priceCardId }: { staff: Acting; priceCardId: number },
): Promise<PriceCard | null> {
  const [card, amounts, rules] = await Promise.all([
    db
      .select()
      .from(priceCards)
      .where(and(eq(priceCards.id, priceCardId), canManage(staff, priceCards.theaterId)))
      .get(),
    db
      .select({
        ticketTypeId: prices.ticketTypeId,
        seatType: prices.seatType,
        amountMinor: prices.amountMinor,
      })
      .from(prices)
      .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
      .where(and(eq(prices.priceCardId, priceCardId), isNull(ticketTypes.archivedAt)))
      .orderBy(asc(ticketTypes.position), asc(ticketTypes.id)),
    listRules(db, priceCardId),
  ]);
  return card ? { ...card, prices: amounts, rules } : null;
}
