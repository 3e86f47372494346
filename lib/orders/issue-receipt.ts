import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { ReceiptSeries } from "@/db/schema/receipts";
import { notBefore } from "@/lib/not-before";
import { localDay } from "@/lib/zoned-time";

type Fulfilled = { orderId: string; theaterId: number; timeZone: string; totalMinor: number; now: number };

/** The receipt of an order, in the batch that fulfils it and after its payments are booked. None of what cost nothing. */
export const issueReceipt = (db: Database, { totalMinor, ...order }: Fulfilled) =>
  totalMinor > 0 ? [issue(db, { ...order, series: "receipt", refundId: null })] : [];

type Refunded = { orderId: string; theaterId: number; timeZone: string; refundId: string; now: number };

/** The credit note of a refund, in its batch and after its lines; none where no receipt was issued. */
export const issueCreditNote = (db: Database, refund: Refunded) =>
  issue(
    db,
    { ...refund, series: "credit-note" },
    sql`exists (
    select 1 from receipts join refunds on refunds.order_id = receipts.order_id join payments on payments.id = refunds.payment_id
    where refunds.id = ${refund.refundId} and receipts.refund_id is null and +payments.state = 'booked')`,
  );

type Issued = Omit<Refunded, "refundId"> & { refundId: string | null; series: ReceiptSeries };

/**
 * The next number of its series, and who sells as it is known at this moment. A clock that was set back dates no number
 * before the one ahead of it.
 */
function issue(db: Database, { theaterId, timeZone, now, ...it }: Issued, condition: SQL = sql`1`) {
  const year = yearAt(now, timeZone);
  const last = (column: string) => sql`coalesce((select ${sql.raw(column)} from receipts
    where theater_id = ${theaterId} and series = ${it.series} and year = ${year} order by number desc limit 1), 0)`;
  return db.run(sql`
    insert into receipts (theater_id, series, year, number, order_id, refund_id, issued_at, legal_name, legal_address, tax_number)
    select id, ${it.series}, ${year}, ${last("number")} + 1, ${it.orderId}, ${it.refundId}, ${notBefore(now, last("issued_at"))},
      iif(legal_name = '', name, legal_name), iif(legal_address = '', address || ', ' || city, legal_address), tax_number
    from theaters where id = ${theaterId} and ${condition}`);
}

/** The calendar's there. */
const yearAt = (at: number, timeZone: string): number => Number(localDay(at, timeZone).slice(0, 4));
