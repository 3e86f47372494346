import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

type Taken = { staff: { userId: number }; orderId: string; now: number };
type HandedBack = { staff: { userId: number }; refundIds: readonly string[]; now: number };

/** Counts the cash that an order was paid with to the seller's open shift, after its payment, in its batch; nothing without one. */
export const takenStep = (db: Database, { staff, orderId, now }: Taken) =>
  db.run(sql`
    insert into shift_entries (shift_id, kind, amount_minor, payment_id, created_at)
    select shifts.id, 'sale', payments.amount_minor, payments.id, ${now}
    from payments join orders on orders.id = payments.order_id
    join shifts on shifts.theater_id = payments.theater_id and shifts.currency = orders.currency
      and shifts.user_id = ${staff.userId} and shifts.closed_at is null
    where payments.order_id = ${orderId} and payments.tender = 'cash' and payments.amount_minor > 0`);

/** Counts cash that was handed back to the open shift of who did it, after the refunds succeeded, in their batch. */
export const handedBackStep = (db: Database, { staff, refundIds, now }: HandedBack) =>
  db.run(sql`
    insert into shift_entries (shift_id, kind, amount_minor, refund_id, created_at)
    select shifts.id, 'refund', -refunds.amount_minor, refunds.id, ${now}
    from json_each(${JSON.stringify(refundIds)}) as asked join refunds on refunds.id = asked.value and refunds.state = 'succeeded'
    join payments on payments.id = refunds.payment_id and payments.tender = 'cash'
    join orders on orders.id = payments.order_id
    join shifts on shifts.theater_id = payments.theater_id and shifts.currency = orders.currency
      and shifts.user_id = ${staff.userId} and shifts.closed_at is null`);
