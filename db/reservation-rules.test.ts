import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

/** A reservation of what an order is of, under another name. */
const reserves = (orderId: string, showtimeId: number) => sql`
  insert into reservations (id, reference, link_token, order_id, hold_id, showtime_id, until, created_at)
  select 'other', 'other', 'other', id, hold_id, ${showtimeId}, 9, 1 from orders where id = ${orderId}`;

testRules([
  [
    "seats that are reserved come into nobody's hands again",
    "holds_stay_reserved",
    "reservation_stands",
    ({ reserved }) => sql`update holds set reserved_at = null where id = ${reserved}`,
  ],
  [
    "a reservation is of its order's showtime",
    "reservations_belong",
    "reservation_of_another_order",
    ({ reserved, later }) => sql`insert or replace into reservations
      (id, reference, link_token, order_id, hold_id, showtime_id, until, created_at)
      select id, reference, link_token, order_id, hold_id, ${later}, until, created_at from reservations where id = ${reserved}`,
  ],
  [
    "nothing is reserved that a payment was begun for",
    "reservations_before_payments",
    "reservation_stands",
    ({ payment, here }) => reserves(payment, here.showtimeId),
  ],
  [
    "how a reservation ended stands",
    "reservations_stand",
    "reservation_stands",
    ({ givenUp }) => sql`update reservations set ended_as = 'by-staff' where id = ${givenUp}`,
  ],
  [
    "what a reservation is called stands",
    "reservations_stand",
    "reservation_stands",
    ({ reserved }) => sql`update reservations set reference = 'other' where id = ${reserved}`,
  ],
  [
    "no money is taken for what was given up",
    "payments_of_what_is_reserved",
    "reservation_ended",
    ({ givenUp, here }) => sql`
      insert into payments (id, order_id, theater_id, hold_id, tender, method, state, amount_minor, created_at, updated_at)
      values ('other', ${givenUp}, ${here.theaterId}, ${givenUp}, 'cash', 'cash', 'captured', 100, 1, 1)`,
  ],
  [
    "an order stands once it was reserved",
    "orders_stand_reserved",
    "order_stands",
    ({ reserved }) => sql`update orders set discount_minor = 50 where id = ${reserved}`,
  ],
  [
    "nothing is added to what was reserved",
    "order_lines_stand_reserved_insert",
    "order_stands",
    ({ reserved }) => sql`insert into order_lines (id, order_id, position, kind, amount_minor)
      values ('other', ${reserved}, 9, 'product', 500)`,
  ],
  [
    "no line of what was reserved changes",
    "order_lines_stand_reserved_update",
    "order_stands",
    ({ reserved }) => sql`update order_lines set amount_minor = 1 where order_id = ${reserved}`,
  ],
  [
    "nothing is taken out of what was reserved",
    "order_lines_stand_reserved_delete",
    "order_stands",
    ({ reserved }) => sql`delete from order_lines where order_id = ${reserved}`,
  ],
]);
