import { type SQL, sql } from "drizzle-orm";
import { mailboxOf } from "@/lib/input/mailbox";

/** What stands where a name was: it is nobody's, in no language. Rules of the database know it. */
export const GONE = "—";

/** Whose data go: all of one person's, or those of whoever has to do with these orders. */
export type Traces =
  | { userId: number /** What they have now, and what they had before. */; addresses: readonly string[] }
  | { orderIds: readonly string[] };

export type PersonTraces = Extract<Traces, { userId: number }>;

/** A list of values as a table of one column. */
export const listed = (values: readonly string[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(values)}))`;

/** Condition on `orders`: it was theirs, or a guest's with their address. */
export const isTheirOrder = (traces: Traces): SQL =>
  "orderIds" in traces
    ? sql`orders.id in ${listed(traces.orderIds)}`
    : sql`(orders.user_id = ${traces.userId} or (orders.user_id is null and orders.email in ${listed(traces.addresses)}))`;

export const theirOrders = (traces: Traces): SQL =>
  sql`(select orders.id from orders where ${isTheirOrder(traces)})`;

export const theirBookings = (traces: Traces): SQL =>
  sql`(select bookings.id from bookings join orders on orders.id = bookings.order_id where ${isTheirOrder(traces)})`;

export const theirTickets = (traces: Traces): SQL =>
  sql`(select tickets.id from tickets where tickets.booking_id in ${theirBookings(traces)})`;

/** Condition on `ticket_transfers`: a ticket came to them; of orders: whoever it came to. */
export const isTheirTransfer = (traces: Traces): SQL =>
  "orderIds" in traces
    ? sql`ticket_transfers.ticket_id in ${theirTickets(traces)}`
    : sql`(ticket_transfers.accepted_by = ${traces.userId} or ticket_transfers.accepted_email in ${listed(traces.addresses)})`;

/** Condition on `reviews`: they wrote it, with their account or by a message's link; of orders: a guest did by one of the tickets. */
export const isTheirReview = (traces: Traces): SQL =>
  "orderIds" in traces
    ? sql`(reviews.mailbox is not null and reviews.ticket_id in ${theirTickets(traces)})`
    : sql`(reviews.user_id = ${traces.userId} or reviews.mailbox in ${listed(traces.addresses.map(mailboxOf))})`;

/** Condition on `messages`: it went to them, or is about their booking and went where that was ordered for. */
export const isTheirMessage = (traces: Traces): SQL =>
  "orderIds" in traces
    ? sql`messages.booking_id in ${theirBookings(traces)}`
    : sql`(messages.to_email in ${listed(traces.addresses)} or (messages.booking_id in ${theirBookings(traces)}
        and messages.to_email in (select orders.email from orders where orders.user_id = ${traces.userId})))`;
