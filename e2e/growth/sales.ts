import { NEVER } from "@/db/schema/claims";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { type Chain, id } from "./chain";

const DAY = 86_400_000;

/** All rows of what was sold, of two tickets each, and of a hold beside it that came to nothing. */
export const salesOf = ({ now }: Chain): string => `
  insert into holds (id, showtime_id, visitor_id, price_card_id, created_at, expires_at)
    select ${id("h", "n")}, showtime_id, ${id("v", "n")}, theater, at, at + 480000 from sale
    union all
    select ${id("g", "n")}, showtime_id, ${id("w", "n")}, theater, at - 600000, at - 120000 from sale;
  insert into orders (id, theater_id, currency, channel, user_id, name, email, language, hold_id, total_minor, created_at, updated_at)
    select ${id("o", "n")}, theater, 'GBP', 'online', user_id, printf('Q%07x Marsh', n), 'guest' || n || '@example.com', '${DEFAULT_LOCALE}',
      ${id("h", "n")}, 2500, at + 60000, at + 60000 from sale;
  insert into order_lines (id, order_id, position, kind, amount_minor, showtime_id, seat_id, ticket_type_id)
    select ${id("n", "sold.n")}, ${id("o", "sale.n")}, sold.n % 2, 'ticket', 1250, showtime_id, seat_id, theater
    from sold join sale on sale.n = sold.sale;
  insert into payments (id, order_id, theater_id, hold_id, tender, provider, method, provider_ref, state, amount_minor,
      created_at, updated_at, captured_at)
    select ${id("p", "n")}, ${id("o", "n")}, theater, ${id("h", "n")}, 'card', 'test', 'succeed', ${id("r", "n")}, 'booked', 2500,
      at + 60000, at + 60000, at + 60000 from sale;
  insert into payment_events (provider, event_id, payment_id, kind, amount_minor, currency, occurred_at, received_at)
    select 'test', ${id("e", "n")}, ${id("p", "n")}, 'captured', 2500, 'GBP', at + 60000, at + 60000 from sale;
  insert into bookings (id, reference, link_token, showtime_id, order_id, theater_id, channel, created_at, cancelled_at)
    select ${id("b", "n")}, replace(replace(printf('%08d', n), '0', 'B'), '1', 'C'), ${id("l", "n")}, showtime_id, ${id("o", "n")},
      theater, 'online', at + 60000, iif(is_cancelled, at + 120000, null) from sale;
  insert into bookings_search (booking_id, theater, name, email)
    select ${id("b", "n")}, 't' || theater, printf('Q%07x Marsh', n), 'guest' || n || '@example.com' from sale;
  insert into tickets (id, booking_id, order_line_id, showtime_id, seat_id, row_label, seat_number, seat_type, ticket_type,
      paid_minor, reported_minor, recognised_minor, code, cancelled_at, admitted_at)
    select ${id("t", "sold.n")}, ${id("b", "sale.n")}, ${id("n", "sold.n")}, showtime_id, sold.seat_id, row_label, number, type, 'Adult',
      1250, 1250, 1250, ${id("c", "sold.n")}, iif(is_cancelled, at + 120000, null),
      iif(is_cancelled is null and starts_at < ${now}, starts_at - 600000, null)
    from sold join sale on sale.n = sold.sale
      join layout_seats on layout_seats.layout_id = sale.layout_id and layout_seats.seat_id = sold.seat_id;
  insert into seat_claims (showtime_id, seat_id, hold_id, booking_id, expires_at)
    select showtime_id, seat_id, ${id("h", "sale.n")}, ${id("b", "sale.n")}, ${NEVER}
    from sold join sale on sale.n = sold.sale where is_cancelled is null order by showtime_id, seat_id;
  insert into refunds (id, payment_id, order_id, booking_id, amount_minor, reason, state, created_at, settled_at)
    select ${id("f", "n")}, ${id("p", "n")}, ${id("o", "n")}, ${id("b", "n")}, 2500, 'cancelled', 'succeeded', at + 120000, at + 120000
    from sale where is_cancelled;
  insert into refund_lines (refund_id, order_line_id, amount_minor)
    select ${id("f", "sale.n")}, ${id("n", "sold.n")}, 1250 from sold join sale on sale.n = sold.sale where is_cancelled;
  create temp table dated as select *, cast(strftime('%Y', at / 1000, 'unixepoch') as integer) as year from sale;
  insert into receipts (theater_id, series, year, number, order_id, refund_id, issued_at, legal_name, legal_address, tax_number)
    select theater, 'receipt', year, row_number() over (partition by theater, year order by n), ${id("o", "n")}, null, at + 60000,
      '', '', '' from dated
    union all
    select theater, 'credit-note', year, row_number() over (partition by theater, year order by n), ${id("o", "n")}, ${id("f", "n")},
      at + 120000, '', '', '' from dated where is_cancelled;
  insert into scans (id, showtime_id, ticket_id, outcome, user_id, device_id, device_name, scanned_at, received_at)
    select ${id("s", "sold.n")}, showtime_id, ${id("t", "sold.n")}, 'admitted', 1, 'north', 'North door', starts_at - 600000, starts_at - 600000
    from sold join sale on sale.n = sold.sale where is_cancelled is null and starts_at < ${now};
  insert into messages (id, kind, to_email, language, payload, topic, created_at, delivered_at, booking_id)
    select ${id("m", "n")}, 'booking-confirmed', 'guest' || n || '@example.com', '${DEFAULT_LOCALE}', '{}', ${id("b", "n")}, at + 60000,
      at + 61000, ${id("b", "n")} from sale where at > ${now - 400 * DAY};
  insert into audit_entries (at, theater_id, action, object_type, object_id, details)
    select at + 60000, theater, 'booking.confirmed', 'booking', ${id("b", "n")}, '{}' from sale order by at;
  drop table sale; drop table sold; drop table dated;`;
