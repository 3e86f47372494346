import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

/** A payment of an order, of its hold where it is the one that has one. */
const pays = (orderId: string, theaterId: number, amountMinor: number) => sql`
  insert into payments (id, order_id, theater_id, hold_id, tender, method, state, amount_minor, created_at, updated_at)
  select 'other', id, ${theaterId}, hold_id, 'cash', 'cash', 'captured', ${amountMinor}, 1, 1 from orders where id = ${orderId}`;

testRules([
  [
    "an order is in the currency of its hold's card",
    "orders_in_their_cards_currency",
    "wrong_currency",
    ({
      here,
      payment,
    }) => sql`insert into orders (id, theater_id, currency, channel, name, email, language, hold_id, total_minor, created_at, updated_at)
      values ('other', ${here.theaterId}, 'EUR', 'online', '', '', 'en', ${payment}, 0, 1, 1)`,
  ],
  [
    "what was sold at the counter was sold by somebody",
    "orders_sold_by_insert",
    "sold_by_nobody",
    ({
      here,
    }) => sql`insert into orders (id, theater_id, currency, channel, name, email, language, total_minor, created_at, updated_at)
      values ('other', ${here.theaterId}, 'GBP', 'counter', '', '', 'en', 0, 1, 1)`,
  ],
  [
    "what was sold at the counter stays sold by somebody",
    "orders_sold_by_update",
    "sold_by_nobody",
    ({ unpaid }) => sql`update orders set channel = 'counter' where id = ${unpaid}`,
  ],
  [
    "an order stands once its payment was begun",
    "orders_stand",
    "order_stands",
    ({ payment }) => sql`update orders set currency = 'EUR' where id = ${payment}`,
  ],
  [
    "seats are sold by the theater they are in",
    "order_lines_belong",
    "line_of_another_theater",
    ({
      unpaid,
      there,
    }) => sql`insert into order_lines (id, order_id, position, kind, amount_minor, showtime_id, seat_id, ticket_type_id)
      values ('other', ${unpaid}, 9, 'ticket', 0, ${there.showtimeId}, ${there.seatIds[0]}, ${there.ticketTypeId})`,
  ],
  [
    "nothing is added to an order once its payment was begun",
    "order_lines_stand_insert",
    "order_stands",
    ({ payment }) => sql`insert into order_lines (id, order_id, position, kind, amount_minor)
      values ('other', ${payment}, 9, 'product', 500)`,
  ],
  [
    "no line changes once a payment was begun",
    "order_lines_stand_update",
    "order_stands",
    ({ payment }) => sql`update order_lines set amount_minor = 1 where order_id = ${payment}`,
  ],
  [
    "no line is taken away once a payment was begun",
    "order_lines_stand_delete",
    "order_stands",
    ({ payment }) => sql`delete from order_lines where id = ${`${payment}-2`}`,
  ],
  [
    "a payment is of its order's theater",
    "payments_belong",
    "payment_of_another_order",
    ({ there, unpaid }) => pays(unpaid, there.theaterId, 100),
  ],
  [
    "nothing is asked for before the lines come to what is to be paid",
    "payments_of_what_is_ordered",
    "order_sum_differs",
    ({ here, bare }) => pays(bare, here.theaterId, 100),
  ],
  [
    "no more is asked for than is to be paid",
    "payments_within_order",
    "payments_exceed_order",
    ({ here, payment }) => pays(payment, here.theaterId, 1),
  ],
  [
    "a booking keeps its order",
    "bookings_keep_their_order",
    "booking_stands",
    ({ booking, unpaid }) => sql`update bookings set order_id = ${unpaid} where id = ${booking}`,
  ],
  [
    "a booking's theater and channel are its order's",
    "bookings_copy_their_order",
    "booking_stands",
    ({ booking }) => sql`update bookings set channel = 'counter' where id = ${booking}`,
  ],
  [
    "what cancelling comes to stands as it was said",
    "orders_stand",
    "order_stands",
    ({ payment }) => sql`update orders set refund_tiers = '[]' where id = ${payment}`,
  ],
  [
    "a ticket is of a line of its booking's order",
    "tickets_of_their_lines",
    "ticket_of_another_line",
    ({
      booking,
      here,
      later,
      unpaid,
    }) => sql`insert into tickets (id, booking_id, order_line_id, showtime_id, seat_id, row_label,
        seat_number, seat_type, ticket_type, paid_minor, reported_minor, recognised_minor, code)
      values ('other', ${booking}, ${`${unpaid}-0`}, ${later}, ${here.seatIds[0]}, 'A', '1', 'standard', 'Adult', 0, 0, 0, 'x')`,
  ],
  [
    "no more is refunded than was paid",
    "refunds_within_payment",
    "refund_exceeds_payment",
    ({ payment }) => sql`insert into refunds (id, payment_id, order_id, amount_minor, reason, created_at)
      values ('other', ${payment}, ${payment}, 101, 'cancelled', 1)`,
  ],
  [
    "a refund is of its payment's order",
    "refunds_belong",
    "refund_of_another_order",
    ({
      payment,
      unpaid,
    }) => sql`insert into refunds (id, payment_id, order_id, amount_minor, reason, created_at)
      values ('other', ${payment}, ${unpaid}, 1, 'cancelled', 1)`,
  ],
  [
    "no refund begins as one that was sent, before it is said what for",
    "refunds_say_what_for_insert",
    "refund_unnamed",
    ({
      payment,
    }) => sql`insert into refunds (id, payment_id, order_id, amount_minor, reason, state, created_at, settled_at)
      values ('other', ${payment}, ${payment}, 1, 'cancelled', 'succeeded', 1, 1)`,
  ],
  [
    "no refund is sent that is not all for lines",
    "refunds_say_what_for_update",
    "refund_unnamed",
    ({ booking }) => sql`update refunds set state = 'succeeded', settled_at = 1 where id = ${booking}`,
  ],
  [
    "a refund is for lines of its own order",
    "refund_lines_belong",
    "refund_of_another_order",
    ({ booking, unpaid }) =>
      sql`insert into refund_lines (refund_id, order_line_id, amount_minor) values (${booking}, ${`${unpaid}-0`}, 1)`,
  ],
  [
    "a refund is for no more of its lines than it is itself",
    "refund_lines_within_refund",
    "refund_exceeds_payment",
    ({ booking }) =>
      sql`insert into refund_lines (refund_id, order_line_id, amount_minor) values (${booking}, ${`${booking}-2`}, 50)`,
  ],
  [
    "no more of a line is refunded than was paid for it",
    "refund_lines_within_line",
    "refund_exceeds_line",
    ({ booking }) =>
      sql`insert into refund_lines (refund_id, order_line_id, amount_minor) values (${booking}, ${`${booking}-1`}, 31)`,
  ],
  [
    "what a refund is for stands",
    "refund_lines_are_final",
    "refund_exceeds_line",
    ({ booking }) => sql`update refund_lines set amount_minor = 1 where refund_id = ${booking}`,
  ],
  [
    "what a refund is for stays on record, and so does the refund",
    "refund_lines_are_kept",
    "refund_exceeds_line",
    ({ booking }) => sql`delete from refund_lines where refund_id = ${booking}`,
  ],
]);
