import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * The id of the price card that is sold by in place of that one, itself while nothing has replaced it, whatever either
 * is called: each was made at the moment its predecessor was superseded, in one batch. Null when there is none.
 */
export const cardInForce = (cardId: SQLWrapper | number): SQL<number | null> => sql`(
  with recursive line (id, theater_id, name, superseded_at) as (
    select id, theater_id, name, superseded_at from price_cards where id = ${cardId}
    union all
    select next.id, next.theater_id, next.name, next.superseded_at
    from line join price_cards as next on next.id = (
      -- of two that were made in one millisecond the one of that name
      select coalesce(min(iif(heir.name = line.name, heir.id, null)), min(heir.id)) from price_cards as heir
      where heir.theater_id = line.theater_id and heir.created_at = line.superseded_at and heir.id > line.id))
  select id from line where superseded_at is null)`;
