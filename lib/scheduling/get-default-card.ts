import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cardInForce } from "./card-in-force";
import { isPriced } from "./priced-seats";

/**
 * The price card in force that is taken for granted on a screen: one that has a price for each of its seats, among those
 * the one that most of the latest showtimes there have, or the first by name. Null in a theater without a card.
 */
export async function getDefaultCard(
  db: Database,
  { theaterId, screenId }: { theaterId: number; screenId: number },
): Promise<number | null> {
  const [card] = await db.values<[id: number]>(sql`
    with used as materialized (
      select ${cardInForce(sql`was.id`)} as id, was.times from (
        select price_card_id as id, count(*) as times from (
          select price_card_id from showtimes where screen_id = ${screenId} order by starts_at desc limit 50)
        group by price_card_id) as was)
    select card.id from price_cards as card
    where card.theater_id = ${theaterId} and card.superseded_at is null
    order by
      exists (select 1 from layout_seats as seat
        where seat.layout_id = (select id from layouts where screen_id = ${screenId} order by version desc limit 1)
          and not ${isPriced(sql`card.id`, sql`seat.type`)}),
      -- of a card that was replaced since: what replaced it
      (select coalesce(sum(times), 0) from used where used.id = card.id) desc,
      card.name, card.id
    limit 1`);
  return card?.[0] ?? null;
}
