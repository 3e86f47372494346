import { asc, desc, sql } from "drizzle-orm";
import { priceCards } from "@/db/schema/pricing";

/** How many of the newest showtimes are sold by a card, or by what it was before it was changed. */
const timesUsedLately = sql`(
  select count(*) from (select price_card_id from showtimes order by id desc limit 1000) as newest
    join price_cards as used on used.id = newest.price_card_id
  where used.theater_id = price_cards.theater_id and used.name = price_cards.name)`;

/** Price cards in the order in which they are offered: a form begins with the first. */
export const defaultCardFirst = [desc(timesUsedLately), asc(priceCards.name), asc(priceCards.id)];
