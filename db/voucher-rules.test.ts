import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

const entry = sql`insert into voucher_entries (voucher_id, kind, amount_minor, payment_id, refund_id, created_at)`;

testRules([
  [
    "no more is taken off a voucher than is left on it",
    "voucher_entries_within_value",
    "voucher_balance",
    ({ vouchers: { voucher, unvoided } }) =>
      sql`${entry} values (${voucher}, 'void', -41, null, ${unvoided}, 1)`,
  ],
  [
    "what happened to a voucher stands",
    "voucher_entries_stand",
    "voucher_stands",
    ({ vouchers: { voucher } }) =>
      sql`update voucher_entries set created_at = 2 where voucher_id = ${voucher} and kind = 'issue'`,
  ],
  [
    "what happened to a voucher is kept",
    "voucher_entries_are_kept",
    "voucher_stands",
    ({ vouchers: { voucher } }) =>
      sql`delete from voucher_entries where voucher_id = ${voucher} and kind = 'spend'`,
  ],
  [
    "a voucher keeps its value",
    "vouchers_stand",
    "voucher_stands",
    ({ vouchers: { voucher } }) => sql`update vouchers set value_minor = 200 where id = ${voucher}`,
  ],
  [
    "a voucher is issued once",
    "vouchers_are_issued_once",
    "voucher_stands",
    ({ vouchers: { voucher } }) => sql`update vouchers set issued_at = 2 where id = ${voucher}`,
  ],
  [
    "a voucher is worth nothing that was not paid for it",
    "voucher_entries_issue",
    "voucher_unpaid",
    ({ vouchers: { unissued } }) => sql`${entry} values (${unissued}, 'issue', 100, null, null, 1)`,
  ],
  [
    "as much is taken off a voucher as the payment says",
    "voucher_entries_spend",
    "voucher_not_good",
    ({ vouchers: { voucher, untaken } }) =>
      sql`${entry} values (${voucher}, 'spend', -30, ${untaken}, null, 1)`,
  ],
  [
    "nothing is taken off a voucher that has expired",
    "voucher_entries_spend",
    "voucher_not_good",
    ({ vouchers: { voucher, untaken } }) =>
      sql`${entry} values (${voucher}, 'spend', -40, ${untaken}, null, 1000)`,
  ],
  [
    "as much is put back on a voucher as is refunded",
    "voucher_entries_refund",
    "voucher_of_another_payment",
    ({ vouchers: { voucher, unreturned } }) =>
      sql`${entry} values (${voucher}, 'refund', 10, null, ${unreturned}, 1)`,
  ],
  [
    "nothing begins as bought with a voucher",
    "payments_take_from_voucher_insert",
    "voucher_not_taken",
    ({
      unpaid,
    }) => sql`insert into payments (id, order_id, theater_id, tender, method, state, amount_minor, created_at, updated_at)
      select 'by voucher', id, theater_id, 'voucher', 'voucher', 'booked', 100, 1, 1 from orders where id = ${unpaid}`,
  ],
  [
    "nothing is bought with a voucher that was taken off none",
    "payments_take_from_voucher_update",
    "voucher_not_taken",
    ({ vouchers: { untaken } }) => sql`update payments set state = 'booked' where id = ${untaken}`,
  ],
  [
    "nothing of a voucher is refunded without being put back",
    "refunds_return_to_voucher",
    "voucher_not_returned",
    ({ vouchers: { unreturned } }) => sql`update refunds set state = 'succeeded' where id = ${unreturned}`,
  ],
  [
    "a voucher is not refunded while it is still worth that",
    "refunds_void_vouchers",
    "voucher_not_returned",
    ({ vouchers: { unvoided } }) => sql`update refunds set state = 'succeeded' where id = ${unvoided}`,
  ],
]);
