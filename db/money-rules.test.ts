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
    "a payment in doubt is not refunded while nobody knows what came in",
    "payments_walk_forward",
    "payment_state_order",
    ({ payment }) => sql`update payments set state = 'refunded' where id = ${payment}`,
  ],
  [
    "what came in otherwise than it was asked for pays for nothing",
    "payments_came_in",
    "payment_came_in",
    ({ payment }) =>
      sql`update payments set state = 'captured', came_in_minor = 1, came_in_currency = 'GBP' where id = ${payment}`,
  ],
  [
    "what came in has a currency",
    "payments_came_in",
    "payment_came_in",
    ({ payment }) => sql`update payments set state = 'in-doubt', came_in_minor = 1 where id = ${payment}`,
  ],
  [
    "nothing else comes in of what was booked",
    "payments_came_in",
    "payment_came_in",
    ({ receipted }) =>
      sql`update payments set came_in_minor = 1, came_in_currency = 'GBP' where id = ${receipted}`,
  ],
  [
    "a payment's sum stands",
    "payments_sum_stands",
    "payment_sum_stands",
    ({ payment }) => sql`update payments set amount_minor = 1 where id = ${payment}`,
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
