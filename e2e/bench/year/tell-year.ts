import { DEFAULT_LOCALE } from "@/lib/languages";
import { id } from "./ids";

const MAILED = "sale.step = 3 and not counter";

/** What is written beside the sales: receipts, scans at the door, letters and what came back of them, the log. */
export const TOLD = `
  insert into receipts (theater_id, series, year, number, order_id, refund_id, issued_at, legal_name, legal_address, tax_number)
    select 1, 'receipt', 2025, row_number() over (order by n), ${id("o", "n")}, null, at + 60000, '', '', ''
    from paid join sale on n = sale
    union all
    select 1, 'credit-note', 2025, row_number() over (order by n), ${id("o", "n")}, ${id("f", "n")}, cancelled_at, '', '', ''
    from paid join sale on n = sale where cancelled_at is not null and n % 50;
  insert into scans (id, showtime_id, ticket_id, outcome, user_id, device_id, device_name, scanned_at, received_at)
    select ${id("s", "id")}, id, null, 'unknown', 1, 'north', 'North door', starts_at, starts_at
    from showtimes where id % 12 <> 0
    union all
    select ${id("q", "sold.n")}, showtime_id, ${id("t", "sold.n")}, 'admitted', 1, 'north', 'North door', starts_at - 600000, starts_at - 600000
    from sold join sale on sale.n = sold.sale join showtimes on showtimes.id = showtime_id where came;
  insert into messages (id, kind, to_email, language, payload, topic, created_at, delivered_at, attempts, transport, transport_ref, booking_id)
    select ${id("k", "sale.n")}, 'booking-confirmed', email, '${DEFAULT_LOCALE}', json_object('bookingId', ${id("b", "sale.n")}), ${id("b", "sale.n")},
      at + 60000, at + 61000, 1, 'smtp', ${id("x", "sale.n")}, ${id("b", "sale.n")}
    from sale join people on people.id = sale.n % (select count(*) from people) where ${MAILED}
    union all
    select ${id("j", "sale.n")}, 'reminder', email, '${DEFAULT_LOCALE}', json_object('bookingId', ${id("b", "sale.n")}), ${id("b", "sale.n")},
      starts_at - 10800000, starts_at - 10799000, 1, 'smtp', ${id("y", "sale.n")}, ${id("b", "sale.n")}
    from sale join people on people.id = sale.n % (select count(*) from people) join showtimes on showtimes.id = showtime_id
    where ${MAILED} and at < starts_at - 10800000;
  insert into mail_events (id, message_id, kind, occurred_at, received_at)
    select ${id("z", "n")}, ${id("k", "n")}, 'delayed', at + 70000, at + 70000 from sale where ${MAILED} and n % 20 = 0;
  insert into audit_entries (at, theater_id, action, object_type, object_id, details)
    select at + 60000, 1, iif(counter, 'booking.sold', 'booking.confirmed'), 'booking', ${id("b", "n")}, '{}'
    from paid join sale on n = sale order by at;`;
