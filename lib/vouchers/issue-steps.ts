import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { codeOf, hashCode } from "./code";
import { goodUntil } from "./voucher";

type New = { id: string; theaterId: number; currency: string; valueMinor: number; now: number };

/** A voucher as it is ordered: worth nothing before it is issued. How long it is good stands from then on. */
export function voucherRow({ now, ...voucher }: New) {
  const code = codeOf(voucher.id);
  const made = { codeHash: hashCode(code), codeEnd: code.slice(-4), createdAt: now };
  return { ...voucher, ...made, expiresAt: goodUntil(voucher.theaterId, now) };
}

type Bought = {
  /** Null: none was made when it was ordered, as at the counter. */
  voucherId: string | null;
  orderLineId: string;
  theaterId: number;
  currency: string;
  amountMinor: number;
  now: number;
};

/** Issues the voucher that a line of an order bought, in the batch that fulfils the order. */
export function issueSteps(db: Database, { voucherId, orderLineId, amountMinor, now, ...sold }: Bought) {
  const id = voucherId ?? orderLineId;
  return [
    ...(voucherId === null
      ? [db.insert(vouchers).values(voucherRow({ id, ...sold, valueMinor: amountMinor, now }))]
      : []),
    db
      .update(vouchers)
      // as long as was said, from the day that it is paid
      .set({
        orderLineId,
        issuedAt: now,
        expiresAt: sql`${vouchers.expiresAt} + ${now} - ${vouchers.createdAt}`,
      })
      .where(and(eq(vouchers.id, id), isNull(vouchers.issuedAt))),
    db.run(sql`
      insert into voucher_entries (voucher_id, kind, amount_minor, created_at)
      values (${id}, 'issue', ${amountMinor}, ${now})`),
  ];
}

/**
 * Takes what a refund is for of vouchers themselves off them: after its lines, in its batch. Money that bought nothing
 * issued none. What was spent of it since cannot be refunded: `voucher_balance`.
 */
export const voidStep = (db: Database, refundId: string, now: number) =>
  db.run(sql`
    insert into voucher_entries (voucher_id, kind, amount_minor, refund_id, created_at)
    select vouchers.id, 'void', -refund_lines.amount_minor, refunds.id, ${now}
    from refunds join payments on payments.id = refunds.payment_id and +payments.state = 'booked'
    join refund_lines on refund_lines.refund_id = refunds.id
    join vouchers on vouchers.order_line_id = refund_lines.order_line_id
    where refunds.id = ${refundId}`);
