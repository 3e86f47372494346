import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { voidedOf } from "./voucher";

type Refunded = { refundIds: readonly string[]; staff: { userId: number }; reason: string; now: number };

/**
 * Blocks vouchers that went back to their buyer whole, after what takes them off, in its batch: nothing is left on one,
 * nor can come back. One of which something was spent stays as it is, for what is refunded of that.
 */
export function blockRefunded(db: Database, { refundIds, staff, reason, now }: Refunded) {
  const isOver = sql`blocked_at is null
    and id in (select voucher_id from voucher_entries
      where kind = 'void' and refund_id in (select value from json_each(${JSON.stringify(refundIds)})))
    and value_minor = ${voidedOf(sql`vouchers.id`)}`;
  return [
    db.run(sql`
      insert into voucher_entries (voucher_id, kind, user_id, reason, created_at)
      select id, 'blocked', ${staff.userId}, ${reason}, ${now} from vouchers where ${isOver}`),
    db.run(sql`update vouchers set blocked_at = ${now} where ${isOver}`),
  ];
}
