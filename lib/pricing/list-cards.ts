import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards } from "@/db/schema/pricing";
import { type Acting, canManage } from "@/lib/accounts/staff-member";

/** The cards in force of a theater that this person runs. */
export const listCards = (
  db: Database,
  { staff, theaterId, now }: { staff: Acting; theaterId: number; now: number },
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
        canManage(staff, priceCards.theaterId),
      ),
    )
    .orderBy(asc(priceCards.name), asc(priceCards.id));
