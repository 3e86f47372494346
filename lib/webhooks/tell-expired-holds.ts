import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isInHand, paymentOn } from "@/lib/claims/hold";
import { DAY_MS } from "@/lib/clock-units";

/** One that ended longer ago is told no more, and none that ended before anybody listened. */
const LOOKED_BACK_MS = DAY_MS;
const MOST_AT_ONCE = 500;

/** The type is asked alone first, once: of holds mostly nobody wants to hear, and those of a day are many. */
const untold = (now: number) => sql`
  showtimes cross join screens on screens.id = showtimes.screen_id cross join holds on holds.showtime_id = showtimes.id
  where exists (select 1 from webhook_endpoints, json_each(types)
      where disabled_at is null and removed_at is null and json_each.value = 'hold.expired')
    and showtimes.starts_at > ${now - LOOKED_BACK_MS} and holds.expires_at > ${now - LOOKED_BACK_MS}
    and holds.expires_at <= ${now} and holds.house_reason is null and ${isInHand} and not exists (${paymentOn(sql`holds.id`)})
    and not exists (select 1 from webhook_events as told
      where told.type = 'hold.expired' and told.endpoint_id is null and told.subject = holds.id)
    and exists (select 1 from webhook_endpoints as e where e.disabled_at is null and e.removed_at is null
      and e.created_at <= holds.expires_at and (e.theater_id is null or e.theater_id = screens.theater_id)
      and exists (select 1 from json_each(e.types) where value = 'hold.expired'))
  limit ${MOST_AT_ONCE}`;

/**
 * Tells of customers' holds whose time is over without a booking. No write causes that: whoever looks next tells of it, each
 * once, as a unique index sees to. While a payment is under way it is not so yet.
 */
export async function tellExpiredHolds(db: Database, now: number): Promise<void> {
  // asked without the lock of a write, and mostly answered no
  const [found] = await db.values(sql`select 1 from ${untold(now)}`);
  if (!found) return;
  await db.run(sql`
    insert into webhook_events (id, type, theater_id, subject, at, data)
    select 'evt_' || lower(hex(randomblob(16))), 'hold.expired', screens.theater_id, holds.id, holds.expires_at, json_object(
      'id', holds.id, 'theaterId', screens.theater_id, 'showtimeId', showtimes.id,
      'expiredAt', strftime('%Y-%m-%dT%H:%M:%fZ', holds.expires_at / 1000.0, 'unixepoch'),
      'seats', json((select json_group_array(json_object('id', s.seat_id, 'row', s.row_label, 'number', s.number, 'type', s.type))
        from seat_claims c join layout_seats s on s.layout_id = showtimes.layout_id and s.seat_id = c.seat_id
        where c.hold_id = holds.id and c.booking_id is null)))
    from ${untold(now)} on conflict do nothing`);
}
