import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards, prices } from "@/db/schema/pricing";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import type { House } from "./house";

const PRICES: Record<string, number> = { GBP: 1_250, KWD: 2_750, JPY: 1_800 };

/** The theater's cards by others, in another currency or at another price. */
export async function reprice(db: Database, { fixture, staff, now }: House, currency: string): Promise<void> {
  const { theaterId, ticketTypeId } = fixture;
  const [card] = await db
    .select()
    .from(priceCards)
    .where(sql`theater_id = ${theaterId} and superseded_at is null`);
  const prices = [{ ticketTypeId, seatType: "standard" as const, amountMinor: PRICES[currency] ?? 0 }];
  const content = { name: "Standard", currency, prices, rules: [] };
  const saved = await savePriceCard(db, { staff, theaterId, baseId: card?.id ?? null, content, now });
  if (!saved.ok) throw new Error(saved.code);
}

/** What a seat costs by a card. */
export async function priceOf(db: Database, cardId: number) {
  const [row] = await db
    .select({ currency: priceCards.currency, amountMinor: prices.amountMinor })
    .from(priceCards)
    .innerJoin(prices, eq(prices.priceCardId, priceCards.id))
    .where(eq(priceCards.id, cardId));
  if (!row) throw new Error("no price");
  return row;
}
