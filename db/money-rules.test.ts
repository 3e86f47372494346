import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

testRules([
  [
    "a price card keeps its currency",
    "price_cards_keep_their_currency",
    "price_is_final",
    ({ here }) => sql`update price_cards set currency = 'EUR' where id = ${here.priceCardId}`,
  ],
  [
    "a hold keeps its price card",
    "holds_keep_their_card",
    "price_is_final",
    ({ payment, there }) => sql`update holds set price_card_id = ${there.priceCardId} where id = ${payment}`,
  ],
  [
    "a payment is in the currency of its hold's card",
    "payments_in_their_cards_currency",
    "wrong_currency",
    ({
      payment,
    }) => sql`insert into payments (id, hold_id, provider, method, state, currency, amount_minor, items, name, email, created_at, updated_at)
      select 'other-' || id, hold_id, provider, method, 'declined', 'EUR', amount_minor, items, name, email, created_at, updated_at
      from payments where id = ${payment}`,
  ],
  [
    "a booking is in the currency of its payment",
    "bookings_in_their_payments_currency",
    "wrong_currency",
    ({
      payment,
      here,
    }) => sql`insert into bookings (id, reference, link_token, showtime_id, payment_id, name, email, currency, total_minor, created_at)
      values (${payment}, ${payment}, ${payment}, ${here.showtimeId}, ${payment}, '', '', 'EUR', 100, 1)`,
  ],
  [
    "what was sold at the counter was sold by somebody",
    "bookings_sold_by_insert",
    "sold_by_nobody",
    ({
      payment,
      here,
    }) => sql`insert into bookings (id, reference, link_token, showtime_id, payment_id, channel, name, email, currency, total_minor, created_at)
      values (${payment}, ${payment}, ${payment}, ${here.showtimeId}, ${payment}, 'counter', '', '', 'GBP', 100, 1)`,
  ],
  [
    "what was sold online does not become a counter sale by nobody",
    "bookings_sold_by_update",
    "sold_by_nobody",
    ({ booking }) => sql`update bookings set channel = 'counter' where id = ${booking}`,
  ],
  [
    "a price is not changed",
    "prices_are_final",
    "price_is_final",
    ({ here }) => sql`update prices set amount_minor = 1 where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a price is not deleted",
    "prices_are_kept",
    "price_is_final",
    ({ here }) => sql`delete from prices where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a payment does not become a booking before the money is there",
    "payments_walk_forward",
    "payment_state_order",
    ({ payment }) => sql`update payments set state = 'booked' where id = ${payment}`,
  ],
  [
    "a payment's sum stands",
    "payments_sum_stands",
    "payment_sum_stands",
    ({ payment }) => sql`update payments set amount_minor = 1 where id = ${payment}`,
  ],
  [
    "no more is refunded than was paid",
    "refunds_within_payment",
    "refund_exceeds_payment",
    ({ payment }) => sql`insert into refunds (id, payment_id, amount_minor, reason, created_at)
      values (${payment}, ${payment}, 101, 'cancelled', 1)`,
  ],
  [
    "an audit entry is not changed",
    "audit_entries_are_final",
    "audit_is_append_only",
    ({ payment }) => sql`update audit_entries set action = 'other' where object_id = ${payment}`,
  ],
  [
    "an audit entry is not deleted",
    "audit_entries_are_kept",
    "audit_is_append_only",
    ({ payment }) => sql`delete from audit_entries where object_id = ${payment}`,
  ],
  [
    "a rule of a price card is not changed",
    "price_rules_are_final",
    "price_is_final",
    ({ here }) => sql`update price_rules set amount_minor = 1 where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a rule of a price card is not deleted",
    "price_rules_are_kept",
    "price_is_final",
    ({ here }) => sql`delete from price_rules where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a booking keeps its currency",
    "bookings_keep_their_currency",
    "booking_currency_stands",
    ({ booking }) => sql`update bookings set currency = 'EUR' where id = ${booking}`,
  ],
  [
    "a payment is not deleted",
    "payments_are_kept",
    "payments_are_kept",
    ({ payment }) => sql`delete from payments where id = ${payment}`,
  ],
  [
    "a refund's sum stands",
    "refunds_amount_is_final",
    "refund_exceeds_payment",
    ({ booking }) => sql`update refunds set amount_minor = 101 where payment_id = ${booking}`,
  ],
  [
    "what a door saw is not changed",
    "scans_stand",
    "scans_are_kept",
    ({ booking }) => sql`update scans set outcome = 'cancelled' where id = ${booking}`,
  ],
  [
    "what a door saw is not deleted",
    "scans_are_kept",
    "scans_are_kept",
    ({ booking }) => sql`delete from scans where id = ${booking}`,
  ],
]);
