import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  isTheirReview,
  isTheirTransfer,
  listed,
  type Traces,
  theirBookings,
  theirOrders,
  theirTickets,
} from "./traces";
import { withoutWords } from "./written-words";

type Edit = { id: number; before: string; after: string };

/** What entries may be about that are about somebody: their account, orders, tickets and reviews, by type and id. */
export function theirObjects(traces: Traces): SQL {
  const orders = theirOrders(traces);
  const account =
    "userId" in traces
      ? sql`select 'user', ${String(traces.userId)}
          union all select 'invitation', id from invitations where email in ${listed(traces.addresses)} union all `
      : sql``;
  return sql`${account}select 'order', orders.id from orders where orders.id in ${orders}
      union all select 'booking', id from bookings where order_id in ${orders}
      union all select 'payment', id from payments where order_id in ${orders}
      union all select 'reservation', id from reservations where order_id in ${orders}
      union all select 'voucher', id from vouchers where order_line_id in (select id from order_lines where order_id in ${orders})
      union all select 'ticket', id from tickets where id in ${theirTickets(traces)}
      union all select 'ticket', ticket_id from ticket_transfers where ${isTheirTransfer(traces)}
      union all select 'review', id from reviews where ${isTheirReview(traces)}
      union all select 'message', id from messages where booking_id in ${theirBookings(traces)}`;
}

/** What the audit log says of those in words that go, and what it says then. */
export async function findEntries(
  db: Database,
  traces: Traces,
  goes: (text: string, key: string) => boolean,
): Promise<Edit[]> {
  const rows = await db.values<[number, string]>(sql`
    with objects (type, id) as (${theirObjects(traces)})
    select distinct e.id, e.details from objects o
    cross join audit_entries e on e.object_type = o.type and e.object_id = o.id where e.details <> '{}'`);
  return rows
    .map(([id, before]) => ({ id, before, after: withoutWords(before, goes) }))
    .filter(({ before, after }) => before !== after);
}

/** The steps that write it; what was changed meanwhile stays, and is found by whoever looks next. */
export const editSteps = (db: Database, edits: readonly Edit[]) =>
  edits.map(({ id, before, after }) =>
    db.run(sql`update audit_entries set details = ${after} where id = ${id} and details = ${before}`),
  );
