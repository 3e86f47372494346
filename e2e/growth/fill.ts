import type { Database as Connection } from "better-sqlite3";
import { TRUE_TOTALS } from "@/db/totals";
import { setAside } from "../bench/year/set-aside";
import {
  BOOKINGS_A_SHOWTIME,
  type Chain,
  CUSTOMER_ID,
  SCREENS,
  SEATS,
  SHOWTIMES_A_WEEK,
  startOf,
} from "./chain";
import { salesOf } from "./sales";

const HOUR = 3_600_000;
/** What grows with every sale. */
const GROWING = [
  ...["holds", "orders", "order_lines", "payments", "payment_events", "bookings", "tickets", "seat_claims"],
  ...["refunds", "refund_lines", "scans", "messages", "audit_entries", "showtimes", "users", "receipts"],
];

const numbers = (count: number) =>
  `with recursive c(n) as (select 0 union all select n + 1 from c where n + 1 < ${count})`;

/** Writes all of a chain by plain SQL; indices, totals and rules last. */
export function fillChain(connection: Connection, chain: Chain): void {
  connection.exec("begin");
  const made = setAside(connection, GROWING);
  connection.exec(houses(chain));
  connection.exec(programme(chain));
  connection.exec(sales(chain));
  connection.exec(salesOf(chain));
  connection.exec(made.indices.join(";"));
  for (const [table, truth] of Object.entries(TRUE_TOTALS)) connection.exec(`insert into ${table} ${truth}`);
  connection.exec(made.triggers.join(";"));
  connection.exec("commit");
}

/** Alike but for their names: four screens of a hundred seats, and one ticket type. */
const houses = ({ theaters, bookings }: Chain) => `
  insert into theaters (id, slug, name, address, city, time_zone, currency, stranded_seats, offer_minutes)
    ${numbers(theaters)} select n + 1, 'house-' || n, 'House ' || n, '1 High Street', 'London', 'Europe/London', 'GBP', 'allow', 0 from c;
  insert into users (id, email, name, role, password_hash, created_at)
    ${numbers(3 + Math.ceil(bookings / 15))} select n + 1, 'person' || n || '@example.com', 'Person ' || n,
      iif(n, 'customer', 'admin'), '', 0 from c;
  insert into price_cards (id, theater_id, name, currency, created_at) select id, id, 'Standard', 'GBP', 0 from theaters;
  insert into ticket_types (id, theater_id, name, position) select id, id, 'Adult', 0 from theaters;
  insert into prices (price_card_id, ticket_type_id, seat_type, amount_minor) select id, id, 'standard', 1250 from theaters;
  insert into movies (id, slug, title, description, duration_minutes, status)
    ${numbers(40)} select n + 1, 'movie-' || n, 'Movie ' || n, '', 110, 'released' from c;
  insert into screens (id, theater_id, name, position)
    ${numbers(theaters * SCREENS)} select n + 1, n / ${SCREENS} + 1, 'Screen ' || (n % ${SCREENS} + 1), n % ${SCREENS} from c;
  insert into layouts (id, screen_id, version, created_at) select id, id, 1, 0 from screens;
  insert into seats (id, screen_id, guid)
    ${numbers(theaters * SCREENS * SEATS)} select n + 1, n / ${SEATS} + 1, 'seat-' || n from c;
  insert into layout_seats (layout_id, seat_id, ordinal, row_label, number, x, y, type)
    select screen_id, id, (id - 1) % ${SEATS}, char(65 + (id - 1) % ${SEATS} / 10), cast((id - 1) % 10 + 1 as text),
      (id - 1) % 10, (id - 1) % ${SEATS} / 10, 'standard' from seats;`;

const programme = (chain: Chain) => `
  insert into showtimes (id, movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language, state)
    ${numbers((chain.weeks + 1) * SHOWTIMES_A_WEEK * chain.theaters)}
    select n + 1, 1 + n % 40, screen, screen, n % ${chain.theaters} + 1, starts, starts + 2 * ${HOUR}, starts + 2 * ${HOUR} + 900000,
      'English', 'on-sale'
    from (select n, n % ${chain.theaters} * ${SCREENS} + n % ${SHOWTIMES_A_WEEK * chain.theaters} / ${chain.theaters} % ${SCREENS} + 1 as screen,
      ${startOf(chain, "n")} as starts from c);`;

/** Six parties of two to each showtime; who is asked about came to eleven of them in either week. */
const sales = ({ theaters, weeks, bookings, now }: Chain) => `
  create temp table sale as
    ${numbers(bookings)}
    select n, s.id as showtime_id, theater, layout_id, starts_at,
      min(starts_at - ${HOUR}, ${now}) - ${HOUR} - (n * 7919) % (120 * ${HOUR}) as at,
      n % ${BOOKINGS_A_SHOWTIME} as nth, iif(n % 40 = 7, 1, null) as is_cancelled,
      case when theater = 1 and n % ${BOOKINGS_A_SHOWTIME} = 0 and (s.id - 1) / ${theaters} % ${SHOWTIMES_A_WEEK} % 8 = 0
          and (s.id - 1) / ${SHOWTIMES_A_WEEK * theaters} >= ${weeks - 1} then ${CUSTOMER_ID}
        when n % 3 = 0 then 3 + n / 15 end as user_id
    from c join (select showtimes.id, layout_id, starts_at, price_card_id as theater from showtimes) s
      on s.id = n / ${BOOKINGS_A_SHOWTIME} + 1;
  create temp table sold as
    select n * 2 + k as n, sale.n as sale, (layout_id - 1) * ${SEATS} + nth * 15 + k + 1 as seat_id
    from sale, (select 0 as k union all select 1);`;
