import { type SQL, sql } from "drizzle-orm";
import type { LINE_KINDS } from "@/db/schema/orders";

/**
 * The tax in an amount that includes it, in minor units, half of one upwards. `basisPoints` are hundredths of a per cent
 * of the amount without it. What is left of the amount is net, so that the two always come to the whole.
 */
export const taxIn = (amountMinor: number, basisPoints: number): number =>
  Math.floor((2 * amountMinor * basisPoints + 10_000 + basisPoints) / (2 * (10_000 + basisPoints)));

/** The same inside a batch; `order_lines_tax` holds lines to it. Numbers come to SQLite as real ones, which it divides otherwise. */
export const taxOf = (amountMinor: SQL | number, basisPoints: SQL): SQL<number> =>
  sql<number>`((2 * cast(${amountMinor} as integer) * ${basisPoints} + 10000 + ${basisPoints}) / (2 * (10000 + ${basisPoints})))`;

/** Whose rate each kind of line has. A voucher is taxed by what is bought with it. */
const RATES: Record<(typeof LINE_KINDS)[number], string | null> = {
  ticket: "ticket_tax_basis_points",
  fee: "fee_tax_basis_points",
  product: "product_tax_basis_points",
  membership: "product_tax_basis_points",
  voucher: null,
};

/** What a theater's rate for such a line is as the line is written. */
export function rateOf(theaterId: number, kind: (typeof LINE_KINDS)[number]): SQL<number> {
  const column = RATES[kind];
  if (column === null) return sql<number>`0`;
  return sql<number>`(select ${sql.raw(column)} from theaters where id = ${theaterId})`;
}

/**
 * The tax in what a refund is for of a line: what was in all that went back of it by now, less what went back before.
 * So parts come to the line's own tax, however they are cut. Written after the refund itself, one refund at a time. None
 * of what no receipt was issued for.
 */
export const taxGoingBack = (refundId: string, orderLineId: string, amountMinor: number): SQL<number> =>
  sql<number>`coalesce((
    select ${taxOf(sql`before.amount + ${amountMinor}`, sql`line.tax_basis_points`)} - before.tax
    from order_lines as line
    join refunds as refund on refund.id = ${refundId}
    join payments as payment on payment.id = refund.payment_id and +payment.state = 'booked'
    join receipts as receipt on receipt.order_id = line.order_id and receipt.refund_id is null
    join (
      select coalesce(sum(other.amount_minor), 0) as amount, coalesce(sum(other.tax_minor), 0) as tax
      from refund_lines as other join refunds on refunds.id = other.refund_id join payments on payments.id = refunds.payment_id
      where other.order_line_id = ${orderLineId} and +payments.state = 'booked') as before
    where line.id = ${orderLineId}), 0)`;
