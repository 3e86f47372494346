import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { localDay } from "@/lib/zoned-time";

/** An order's receipt, or a refund's credit note. */
export type Issued = { orderId: string; refundId: string | null; at: number };

/** Issues them in the order of their time, from the number on that their series has come to. */
export function receiptStep(
  db: Database,
  { id, timeZone }: { id: number; timeZone: string },
  issued: readonly Issued[],
) {
  const rows = issued.map((one) => ({ ...one, year: Number(localDay(one.at, timeZone).slice(0, 4)) }));
  return db.run(sql`
    with asked as (
      select value ->> 'orderId' as order_id, value ->> 'refundId' as refund_id, value ->> 'at' as at, value ->> 'year' as year,
        iif(value ->> 'refundId' is null, 'receipt', 'credit-note') as series
      from json_each(${JSON.stringify(rows)}))
    insert into receipts (theater_id, series, year, number, order_id, refund_id, issued_at, legal_name, legal_address, tax_number)
    select theaters.id, series, year, row_number() over (partition by series, year order by at, order_id)
        + (select coalesce(max(number), 0) from receipts where theater_id = theaters.id and receipts.series = asked.series and receipts.year = asked.year),
      order_id, refund_id, at, legal_name, legal_address, tax_number
    from asked join theaters on theaters.id = ${id} order by series desc, year, at, order_id`);
}
