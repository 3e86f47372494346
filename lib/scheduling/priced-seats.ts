import { type SQL, sql } from "drizzle-orm";

/** Condition: by that price card some ticket that is sold is for such a seat, so that somebody can pay for it. */
export const isPriced = (priceCardId: SQL, seatType: SQL): SQL => sql`exists (
  select 1 from prices join ticket_types on ticket_types.id = prices.ticket_type_id
  where prices.price_card_id = ${priceCardId} and prices.seat_type = ${seatType} and ticket_types.archived_at is null)`;
