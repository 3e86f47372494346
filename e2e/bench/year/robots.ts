import Sqlite from "better-sqlite3";
import { openDatabase } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { tidySome } from "@/lib/server/retention/tidy";
import { SHOWTIMES_A_DAY, STARTS_AT } from "./draw-year";
import { id } from "./ids";

/** One each half a minute, all day: each holds a seat from a network of its own, and pays for none. */
export const CLICKS_A_DAY = 2_880;
/** For showtimes of as many days ahead. */
export const DAYS_AHEAD = 6;
/** So seldom is it tidied here; a server does it each minute. */
export const TIDIED_EVERY_DAYS = 7;
/** And then as often as a server does in half an hour. */
const MINUTES = 30;
const HOLD_MS = 480_000;
const SESSION_MS = 30 * DAY_MS;
const LINK_MS = 3_600_000;

/**
 * Writes what robots and customers leave behind beside the sales, week by week, and lets the server tidy it after each as
 * it does while it sells.
 */
export async function clickAllYear(path: string, days: number): Promise<void> {
  const url = `file:${path}`;
  const db = openDatabase(url);
  await db.values("pragma synchronous = off");
  const clicking = new Sqlite(path);
  clicking.pragma("synchronous = off");
  clicking.exec(LISTENER);
  for (let day = 0; day < days; day += TIDIED_EVERY_DAYS) {
    const until = Math.min(days, day + TIDIED_EVERY_DAYS);
    clicking.exec(leftBehind(day, until, days));
    for (let minute = 0; minute < MINUTES; minute++) await tidySome(db, { now: STARTS_AT + until * DAY_MS });
  }
  clicking.pragma("wal_checkpoint(truncate)");
  clicking.close();
  db.engine.close();
}

const LISTENER = `insert into webhook_endpoints (id, theater_id, url, description, types, secret, created_by, created_at)
  values ('endpoint', 1, 'https://example.com/', '', '["booking.made"]', 'whsec_', 1, 0)`;

/** Of the days [from, until): by hand what use cases would write, since they would take hours for it. */
const leftBehind = (from: number, until: number, days: number): string => {
  const [begin, end] = [STARTS_AT + from * DAY_MS, STARTS_AT + until * DAY_MS];
  const clicks = `${from * CLICKS_A_DAY} as first, ${until * CLICKS_A_DAY} as last`;
  return `
  begin;
  create temp table click as
    with recursive bounds as (select ${clicks}), c(n) as (select first from bounds union all select n + 1 from c, bounds where n + 1 < last)
    select n, at, showtimes.id as showtime_id, seat_id, 'net' || n as network
    from (select n, ${STARTS_AT} + n * ${DAY_MS / CLICKS_A_DAY} as at from c) join showtimes
      on showtimes.id = 1 + min(n / ${CLICKS_A_DAY} + 1 + n % ${DAYS_AHEAD}, ${days} - 1) * ${SHOWTIMES_A_DAY} + n * 7 % ${SHOWTIMES_A_DAY}
    join layout_seats on layout_seats.layout_id = showtimes.layout_id and ordinal = n * 13 % 100;
  insert into holds (id, showtime_id, visitor_id, address, network, provider, price_card_id, created_at, expires_at)
    select ${id("g", "n")}, showtime_id, ${id("w", "n")}, network, network, network, 1, at, at + ${HOLD_MS} from click;
  insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
    select showtime_id, seat_id, ${id("g", "n")}, at + ${HOLD_MS} from click where true on conflict do nothing;
  insert into hold_repeats (showtime_id, seat_id, network, holds, last_hold_id, last_at)
    select showtime_id, seat_id, network, 1, ${id("g", "n")}, at from click;
  insert into throttles (key, window_started_at, attempts) select 'claims:' || network, at, 1 from click;
  insert into sessions (id_hash, user_id, created_at, last_seen_at, expires_at)
    select ${id("i", "n")}, 1, at, at, at + ${SESSION_MS} from click where n % 10 = 0;
  insert into email_links (token_hash, purpose, email, created_at, expires_at)
    select ${id("u", "n")}, 'reset', network || '@example.com', at, at + ${LINK_MS} from click where n % 10 = 0;
  insert into messages (id, kind, to_email, language, payload, topic, created_at, delivered_at, attempts, transport)
    select ${id("v", "n")}, 'reset-unknown', network || '@example.com', '${DEFAULT_LOCALE}', '{}', network, at, at + 1000, 1, 'smtp'
    from click where n % 10 = 0;
  insert into reminders (booking_id, starts_at, posted_at)
    select bookings.id, starts_at, starts_at - 10800000 from bookings join showtimes on showtimes.id = showtime_id
    where bookings.created_at >= ${begin} and bookings.created_at < ${end};
  insert into review_requests (booking_id, address, posted_at)
    select id, id || '@example.com', created_at from bookings where created_at >= ${begin} and created_at < ${end};
  insert into webhook_events (id, type, theater_id, subject, at, data)
    select 'evt_' || id, 'booking.made', 1, id, created_at, json_object('reference', reference, 'customer', printf('%500s', 'Ada'))
    from bookings where created_at >= ${begin} and created_at < ${end};
  update webhook_deliveries set taken_at = created_at, attempts = 1, status = 200 where taken_at is null;
  drop table click;
  commit;`;
};
