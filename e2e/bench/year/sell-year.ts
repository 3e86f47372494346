import type { Database as Connection } from "better-sqlite3";
import { NEVER } from "@/db/schema/claims";
import { guestNames } from "@/db/seed/people";
import { seededRandom } from "@/db/seed/random";
import { TRUE_TOTALS } from "@/db/totals";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { DEFAULT_LOCALE } from "@/lib/languages";
import type { Drawn } from "./draw-year";
import { id } from "./ids";
import { setAside } from "./set-aside";
import { TOLD } from "./tell-year";

const PARTIES = [1, 2, 2, 2, 2, 3, 3, 4];
const TYPES: [name: string, share: number][] = [
  ["Adult", 1],
  ["Child", 0.6],
  ["Senior", 0.76],
  ["Student", 0.8],
];
const NOTES = [
  ...["holds", "orders", "order_lines", "payments", "payment_events", "bookings", "tickets", "seat_claims"],
  ...["refunds", "refund_lines", "receipts", "scans", "messages", "mail_events", "audit_entries"],
];

/** What is drawn by lot before it is written. */
const DRAWN = ["sale", "sold", "paid", "people"];

/** Sells all of it: what is random is drawn here, what follows from it is written by SQL, indices and totals last. */
export function sellYear(connection: Connection, drawn: Drawn): void {
  connection.exec("begin");
  const made = setAside(connection, NOTES);
  drawSales(connection, drawn);
  connection.exec(ROWS);
  connection.exec(TOLD);
  for (const table of DRAWN) connection.exec(`drop table ${table}`);
  connection.exec(made.indices.join(";"));
  for (const [table, truth] of Object.entries(TRUE_TOTALS)) connection.exec(`insert into ${table} ${truth}`);
  connection.exec(made.triggers.join(";"));
  connection.exec("commit");
}

function drawSales(connection: Connection, { rooms, showtimes }: Drawn): void {
  connection.exec(`
    create temp table sale (n integer primary key, showtime_id, at, step, cancelled_at, counter, price_card_id);
    create temp table people (id integer primary key, name, email);
    create temp table sold (n integer primary key, sale, seat_id, row, number, seat_type, type, type_id, amount, came);`);
  const person = connection.prepare("insert into people values (?, ?, ?)");
  for (const [at, { name, email }] of PEOPLE.entries()) person.run(at, name, email);
  const sale = connection.prepare("insert into sale values (null, ?, ?, ?, ?, ?, 1)");
  const sold = connection.prepare("insert into sold values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const random = seededRandom("who comes");
  let sales = 0;
  for (const { id, room, startsAt, pull } of showtimes) {
    const seats = (rooms[room] as Drawn["rooms"][number]).seats;
    const wanted = seats
      .filter(() => random.next() < 0.25 + pull * 0.75)
      .slice(0, Math.round(pull * seats.length));
    const isScanned = id % 12 !== 0;
    for (let taken = 0; taken < wanted.length; ) {
      const party = wanted.slice(taken, taken + random.pick(PARTIES));
      taken += party.length;
      const at = startsAt - 31 * MINUTE_MS - Math.floor(random.next() ** 2 * 6 * DAY_MS);
      const isCancelled = id % 300 === 0 || random.next() < 0.025;
      const isCounter = random.next() < 0.15;
      sale.run(id, at, 3, isCancelled ? at + 20 * MINUTE_MS : null, isCounter ? 1 : 0);
      sales++;
      for (const seat of party) {
        const at = random.next() < 0.7 ? 0 : random.integer(1, 3);
        const [name, share] = TYPES[at] as (typeof TYPES)[number];
        const amount = Math.round((seat.type === "premium" ? 1650 : 1250) * share);
        const came = isScanned && !isCancelled && random.next() < 0.95 ? 1 : 0;
        sold.run(sales, seat.id, seat.row, seat.number, seat.type, name, at + 1, amount, came);
      }
      // somebody else looked and left, a few of them from the till
      if (random.next() < 0.6) {
        sale.run(id, at - MINUTE_MS, random.next() < 0.2 ? 1 : 0, null, 0);
        sales++;
      }
    }
  }
}

/** Three hundred and twenty full names: any one of their parts is one of many thousands'. */
const PEOPLE = guestNames();

const ROWS = `
  insert into holds (id, showtime_id, visitor_id, price_card_id, house_reason, created_at, expires_at)
    select ${id("h", "n")}, showtime_id, ${id("v", "n")}, price_card_id, iif(counter, 'counter', null), at, at + 480000
    from sale;
  create temp table paid (sale integer primary key, amount integer);
  insert into paid select sale, sum(amount) from sold group by sale;
  insert into orders (id, theater_id, currency, channel, sold_by, name, email, language, hold_id, total_minor, created_at, updated_at)
    select ${id("o", "n")}, 1, 'GBP', iif(counter, 'counter', 'online'), iif(counter, 1, null), iif(counter, '', name),
      iif(counter, '', email), '${DEFAULT_LOCALE}', ${id("h", "n")}, coalesce(amount, 1250), at + 60000, at + 60000
    from sale left join paid on n = sale join people on people.id = n % ${PEOPLE.length} where step in (1, 3);
  insert into order_lines (id, order_id, position, kind, amount_minor, showtime_id, seat_id, ticket_type_id)
    select ${id("n", "sold.n")}, ${id("o", "sale.n")}, sold.n, 'ticket', amount, showtime_id, seat_id, type_id
    from sold join sale on sale.n = sold.sale
    union all
    select ${id("m", "n")}, ${id("o", "n")}, 0, 'fee', 1250, null, null, null from sale where step = 1;
  insert into payments (id, order_id, theater_id, hold_id, tender, provider, method, provider_ref, state, amount_minor,
      created_at, updated_at, captured_at)
    select ${id("p", "n")}, ${id("o", "n")}, 1, ${id("h", "n")}, iif(counter, 'cash', 'card'), iif(counter, null, 'test'),
      iif(counter, 'cash', 'succeed'), ${id("r", "n")}, 'booked', amount, at + 60000, at + 60000, at + 60000
    from paid join sale on n = sale
    union all
    select ${id("p", "n")}, ${id("o", "n")}, 1, ${id("h", "n")}, 'card', 'test', 'decline', ${id("r", "n")}, 'declined', 1250,
      at + 60000, at + 60000, null
    from sale where step = 1;
  insert into payment_events (provider, event_id, payment_id, kind, amount_minor, currency, occurred_at, received_at)
    select 'test', ${id("e", "n")}, ${id("p", "n")}, 'captured', 1250, 'GBP', at + 60000, at + 60000 from sale where step = 3 and not counter;
  insert into bookings (id, reference, link_token, showtime_id, order_id, theater_id, channel, created_at, cancelled_at)
    select ${id("b", "n")}, replace(replace(printf('%08d', n), '0', 'B'), '1', 'C'), ${id("l", "n")}, showtime_id,
      ${id("o", "n")}, 1, iif(counter, 'counter', 'online'), at + 60000, cancelled_at
    from paid join sale on n = sale;
  insert into bookings_search (booking_id, theater, name, email)
    select bookings.id, 't' || bookings.theater_id, name, email from bookings join orders on orders.id = order_id
    where name <> '' order by bookings.created_at;
  insert into tickets (id, booking_id, order_line_id, showtime_id, seat_id, row_label, seat_number, seat_type, ticket_type,
      paid_minor, reported_minor, recognised_minor, code, cancelled_at, admitted_at)
    select ${id("t", "sold.n")}, ${id("b", "sale.n")}, ${id("n", "sold.n")}, showtime_id, seat_id, row, number, seat_type, type,
      amount, amount, amount, ${id("c", "sold.n")}, cancelled_at, iif(came, at + 60000, null)
    from sold join sale on sale.n = sold.sale;
  insert into seat_claims (showtime_id, seat_id, hold_id, booking_id, expires_at)
    select showtime_id, seat_id, ${id("h", "sale.n")}, ${id("b", "sale.n")}, ${NEVER}
    from sold join sale on sale.n = sold.sale where cancelled_at is null order by showtime_id, seat_id;
  insert into refunds (id, payment_id, order_id, booking_id, amount_minor, reason, state, created_at, settled_at)
    select ${id("f", "n")}, ${id("p", "n")}, ${id("o", "n")}, ${id("b", "n")}, amount_minor, 'cancelled',
      iif(n % 50, 'succeeded', 'failed'), cancelled_at, iif(n % 50, cancelled_at, null)
    from sale join payments on payments.id = ${id("p", "n")} where cancelled_at is not null;
  insert into refund_lines (refund_id, order_line_id, amount_minor)
    select ${id("f", "sale.n")}, ${id("n", "sold.n")}, amount
    from sold join sale on sale.n = sold.sale where cancelled_at is not null and amount > 0;`;
