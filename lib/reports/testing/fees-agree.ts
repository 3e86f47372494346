import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";

const TERMS = `order_lines l join orders o on o.id = l.order_id join holds h on h.id = o.hold_id
  join bookings b on b.order_id = o.id`;
const BACK = `(select coalesce(sum(x.amount_minor), 0) from refund_lines x join refunds r on r.id = x.refund_id
  where x.order_line_id = l.id and r.booking_id is not null)`;
const FEE = "l.kind = 'fee' and h.booking_fee is not null";
const isTerm = (name: string, value: string | number) => `h.booking_fee ->> '${name}' = ${value}`;

/** Every fee is what its hold was begun with, stays or goes back as was said, and is never refunded for a ticket that stands. */
export async function expectFeesToAgree(db: Database) {
  const none = async (fact: string, query: string) =>
    expect(await db.values(sql.raw(query)), fact).toEqual([]);
  await none(
    "a fee of another amount",
    `select l.amount_minor from ${TERMS} where ${FEE} and l.amount_minor <> (h.booking_fee ->> 'amountMinor') * iif(
      ${isTerm("per", "'booking'")}, 1, (select count(*) from order_lines t where t.order_id = o.id and t.kind = 'ticket' and t.amount_minor > 0))`,
  );
  await none(
    "an order whose lines are not its total",
    "select o.id from orders o join order_lines l on l.order_id = o.id group by o.id having sum(l.amount_minor) <> o.total_minor",
  );
  await none(
    "a fee in another currency, or of a ticket at the counter",
    `select l.id from order_lines l join orders o on o.id = l.order_id left join holds h on h.id = o.hold_id
      where l.kind = 'fee' and (o.channel = 'counter' or h.booking_fee is not null and ${"h.booking_fee ->> 'currency'"} <> o.currency)`,
  );
  await none(
    "a fee that is refunded although it is not refundable",
    `select l.id from ${TERMS} join refund_lines x on x.order_line_id = l.id join refunds r on r.id = x.refund_id
      where ${FEE} and ${isTerm("isRefundable", 0)} and r.reason = 'cancelled'`,
  );
  await none(
    "a refundable fee that stays with a booking that is over",
    `select l.id from ${TERMS} where ${FEE} and ${isTerm("isRefundable", 1)} and b.cancelled_at is not null and ${BACK} <> l.amount_minor`,
  );
  await none(
    "a fee of a booking that the theater ended, and kept",
    `select l.id from ${TERMS} where ${FEE} and ${isTerm("per", "'booking'")} and ${BACK} <> l.amount_minor
      and exists (select 1 from refunds r where r.booking_id = b.id and r.reason = 'showtime-cancelled')`,
  );
}
