import { type SQL, sql } from "drizzle-orm";
import { mailboxOf } from "@/lib/input/mailbox";
import {
  GONE,
  isTheirMessage,
  isTheirOrder,
  isTheirReview,
  isTheirTransfer,
  listed,
  type PersonTraces,
  type Traces,
  theirBookings,
  theirOrders,
  theirTickets,
} from "./traces";

type Place<Whose> = {
  table: string;
  columns: readonly string[];
  forget: (traces: Whose, now: number) => SQL;
};

const ofOrdersAlone = (traces: Traces): SQL => sql`${"orderIds" in traces ? 1 : 0}`;
const theirMessages = (traces: Traces) =>
  sql`(select messages.id from messages where ${isTheirMessage(traces)})`;
const theirTransfers = (traces: Traces, column: SQL) =>
  sql`(select ${column} from ticket_transfers where ${isTheirTransfer(traces)})`;

/** Whose bookings they were, other programs are told: found by their times, there is no other way but through all events. */
const forgetTold = (bookings: SQL) => sql`update webhook_events
  set data = json_set(data, '$.customer.name', ${GONE}, '$.customer.email', ${GONE})
  where at in (select created_at from bookings where id in ${bookings} union select at from audit_entries
    where object_type = 'booking' and object_id in ${bookings} and action = 'booking.cancelled')
  and subject in ${bookings} and json_extract(data, '$.customer') is not null`;

/**
 * Every column that says who somebody is, and how they are cleared, in the order in which it is done: what leads to the
 * others goes last. A table that comes to hold a name, an address or words of a person has a row here, or in
 * `WRITTEN_WORDS`: a test asks each column of the schema.
 */
export const PERSONAL_COLUMNS: readonly Place<Traces>[] = [
  {
    ...{ table: "wallet_copies", columns: ["device_id", "push_token"] },
    forget: (t) => sql`delete from wallet_copies where pass_id in (
      select id from wallet_passes where ticket_id in ${theirTickets(t)} and (transfer_id is null or ${ofOrdersAlone(t)})
      union select id from wallet_passes where ticket_id in ${theirTransfers(t, sql`ticket_id`)}
        and transfer_id in ${theirTransfers(t, sql`id`)})`,
  },
  {
    ...{ table: "ticket_transfers", columns: ["accepted_name", "accepted_email"] },
    forget: (
      t,
    ) => sql`update ticket_transfers set accepted_name = ${GONE}, accepted_email = null, accepted_by = null
      where accepted_at is not null and accepted_name <> ${GONE} and ${isTheirTransfer(t)}`,
  },
  {
    ...{ table: "booking_notes", columns: ["text"] },
    forget: (t) => sql`update booking_notes set text = ${GONE} where booking_id in ${theirBookings(t)}`,
  },
  {
    // what is still to be given reaches whom it is for
    ...{ table: "voucher_gifts", columns: ["visitor_id", "name", "email", "message"] },
    forget: (t) => sql`update voucher_gifts set visitor_id = '', message = '',
      name = iif(posted_at is null and email <> '', name, ''), email = iif(posted_at is null, email, '')
      where voucher_id in (select ref_id from order_lines where kind = 'voucher' and order_id in ${theirOrders(t)}
        union select vouchers.id from vouchers join order_lines on order_lines.id = vouchers.order_line_id
          where order_lines.order_id in ${theirOrders(t)})`,
  },
  {
    ...{ table: "holds", columns: ["visitor_id", "address", "network", "provider"] },
    forget: (
      t,
    ) => sql`update holds set user_id = null, visitor_id = '', address = null, network = null, provider = null
      where house_reason is null and (id in (select orders.hold_id from orders where ${isTheirOrder(t)})
        or ${"userId" in t ? sql`user_id = ${t.userId}` : sql`0`})`,
  },
  {
    ...{ table: "webhook_events", columns: ["data"] },
    forget: (t) => forgetTold(theirBookings(t)),
  },
  {
    // a guest's stays what it is, and is nobody's
    ...{ table: "reviews", columns: ["name", "mailbox", "words", "hidden_why"] },
    forget: (t) =>
      "userId" in t
        ? sql`delete from reviews where ${isTheirReview(t)}`
        : sql`update reviews set mailbox = id, name = '', hidden_why = iif(hidden_why is null, null, ${GONE})
            where ${isTheirReview(t)}`,
  },
  {
    ...{ table: "review_requests", columns: ["address"] },
    forget: (t) => sql`delete from review_requests where booking_id in ${theirBookings(t)}
      or address in ${listed("userId" in t ? t.addresses : [])}`,
  },
  {
    ...{ table: "mail_events", columns: [] },
    forget: (t) => sql`delete from mail_events where message_id in ${theirMessages(t)}`,
  },
  {
    ...{ table: "mail_blocks", columns: ["address"] },
    forget: (t) => sql`delete from mail_blocks where message_id in ${theirMessages(t)}`,
  },
  {
    ...{ table: "messages", columns: ["to_email", "payload", "topic"] },
    forget: (t) => sql`delete from messages where ${isTheirMessage(t)}`,
  },
  {
    ...{ table: "orders", columns: ["name", "email", "search_name"] },
    forget: (
      t,
      now,
    ) => sql`update orders set name = '', email = '', search_name = '', user_id = null, erased_at = ${now}
      where ${isTheirOrder(t)}`,
  },
];

/** The same of what only a person has, not an order. */
export const ACCOUNT_COLUMNS: readonly Place<PersonTraces>[] = [
  // what somebody else ordered for that address
  {
    ...{ table: "webhook_events", columns: ["data"] },
    forget: ({ addresses }) =>
      forgetTold(sql`(select bookings.id from bookings join orders on orders.id = bookings.order_id
        where orders.email in ${listed(addresses)})`),
  },
  {
    ...{ table: "orders", columns: ["name", "email", "search_name"] },
    forget: ({ addresses }) =>
      sql`update orders set name = '', email = '', search_name = '' where email in ${listed(addresses)}`,
  },
  {
    ...{ table: "voucher_gifts", columns: ["name", "email", "message"] },
    forget: ({ addresses }) =>
      sql`update voucher_gifts set name = '', email = '', message = '' where email in ${listed(addresses)}`,
  },
  {
    ...{ table: "reservation_requests", columns: ["asked"] },
    forget: ({ addresses }) => sql`update reservation_requests set asked = 'null'
      where asked <> 'null' and json_extract(asked, '$.contact.email') in ${listed(addresses)}`,
  },
  {
    ...{ table: "mail_blocks", columns: ["address"] },
    forget: ({ addresses }) => sql`delete from mail_blocks where address in ${listed(addresses)}`,
  },
  {
    ...{ table: "reminder_opt_outs", columns: ["address"] },
    forget: ({ addresses }) => sql`delete from reminder_opt_outs where address in ${listed(addresses)}`,
  },
  {
    ...{ table: "review_opt_outs", columns: ["address"] },
    forget: ({ addresses }) => sql`delete from review_opt_outs where address in ${listed(addresses)}`,
  },
  {
    ...{ table: "review_reports", columns: [] },
    forget: ({ userId }) => sql`delete from review_reports where reporter = ${`user ${userId}`}`,
  },
  {
    ...{ table: "watched_movies", columns: [] },
    forget: ({ userId }) => sql`delete from watched_movies where user_id = ${userId}`,
  },
  {
    ...{ table: "api_answers", columns: ["body"] },
    forget: ({ addresses }) => sql`delete from api_answers
      where exists (select 1 from json_each(${JSON.stringify(addresses)}) where instr(lower(body), value) > 0)`,
  },
  {
    ...{ table: "throttles", columns: ["key"] },
    forget: ({ addresses }) => sql`delete from throttles where exists (
      select 1 from json_each(${JSON.stringify([...addresses, ...addresses.map(mailboxOf)])})
      where instr(throttles.key || ' ', ':' || value || ' ') > 0)`,
  },
  {
    ...{ table: "email_links", columns: ["email", "name"] },
    forget: ({ userId, addresses }) =>
      sql`delete from email_links where user_id = ${userId} or email in ${listed(addresses)}`,
  },
  {
    // the letters in which they invite somebody name them
    ...{ table: "messages", columns: ["payload"] },
    forget: ({ userId }) => sql`update messages set payload = json_set(payload, '$.inviter', ${GONE})
      where kind = 'invitation' and to_email in (select email from invitations where invited_by = ${userId})`,
  },
  {
    ...{ table: "invitations", columns: ["email"] },
    forget: ({ addresses }) => sql`delete from invitations where email in ${listed(addresses)}`,
  },
  {
    ...{ table: "theater_staff", columns: [] },
    forget: ({ userId }) => sql`delete from theater_staff where user_id = ${userId}`,
  },
  {
    ...{ table: "sessions", columns: ["browser", "system", "network"] },
    forget: ({ userId }) => sql`delete from sessions where user_id = ${userId}`,
  },
  {
    ...{ table: "passkeys", columns: ["name"] },
    forget: ({ userId }) => sql`delete from passkeys where user_id = ${userId}`,
  },
  ...["authenticators", "recovery_codes", "sign_in_steps"].map((table) => ({
    ...{ table, columns: [] },
    forget: ({ userId }: PersonTraces) => sql`delete from ${sql.identifier(table)} where user_id = ${userId}`,
  })),
  {
    // what they did at work names this row
    ...{ table: "users", columns: ["name", "email", "search_name"] },
    forget: ({ userId }, now) => sql`update users set name = ${GONE}, email = ${`${userId}@erased.invalid`},
      search_name = '', password_hash = '', role = 'customer', disabled_at = coalesce(disabled_at, ${now}), erased_at = ${now}
      where id = ${userId}`,
  },
];

/** Words that staff, customers and other programs write, where an address may stand: it is looked for in all of them. */
export const WRITTEN_WORDS: readonly { table: string; column: string; isJson?: true }[] = [
  { table: "audit_entries", column: "details", isJson: true },
  { table: "messages", column: "payload", isJson: true },
  { table: "messages", column: "failure" },
  { table: "messages", column: "returned_why" },
  { table: "webhook_events", column: "data", isJson: true },
  { table: "webhook_deliveries", column: "answer" },
  { table: "webhook_deliveries", column: "failure" },
  { table: "webhook_endpoints", column: "description" },
  { table: "api_clients", column: "name" },
  { table: "booking_notes", column: "text" },
  { table: "holds", column: "house_reason" },
  { table: "payments", column: "next_step", isJson: true },
  { table: "payment_reversals", column: "reason" },
  { table: "refunds", column: "failure" },
  { table: "scans", column: "device_name" },
  { table: "shift_entries", column: "reason" },
  { table: "shifts", column: "note" },
  { table: "showtimes", column: "cancel_reason" },
  { table: "voucher_entries", column: "reason" },
  { table: "voucher_gifts", column: "message" },
];
