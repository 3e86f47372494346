import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";

/** Numbers without gaps, one receipt for what was paid and one credit note for what went back of it, and no tax lost. */
export async function expectReceiptsToAgree(db: Database) {
  const none = async (fact: string, query: string) =>
    expect(await one(db, `select count(*) from (${query})`), fact).toBe(0);
  await none(
    "a gap",
    "select 1 from receipts group by theater_id, series, year having max(number) <> count(*) or min(number) <> 1",
  );
  await none(
    "an order that was paid without its receipt",
    `select 1 from orders o where exists (select 1 from payments where order_id = o.id and state = 'booked') and total_minor > 0 and not exists (select 1 from receipts where order_id = o.id and refund_id is null)`,
  );
  await none(
    "a refund of it without its credit note",
    `select 1 from refunds r join payments p on p.id = r.payment_id where p.state = 'booked' and not exists (select 1 from receipts where refund_id = r.id)`,
  );
  await none(
    "a line that went back whole without its tax",
    `select 1 from order_lines l join refund_lines b on b.order_line_id = l.id join refunds r on r.id = b.refund_id
      join payments p on p.id = r.payment_id where p.state = 'booked'
      group by l.id having sum(b.amount_minor) = l.amount_minor and sum(b.tax_minor) <> l.tax_minor`,
  );
  const gross = (series: string) =>
    one(db, `select coalesce(sum(gross_minor), 0) from tax_totals where series = '${series}'`);
  expect(await gross("receipt")).toBe(
    await one(db, "select coalesce(sum(amount_minor), 0) from payments where state = 'booked'"),
  );
  expect(await gross("credit-note")).toBe(
    await one(
      db,
      "select coalesce(sum(r.amount_minor), 0) from refunds r join payments p on p.id = r.payment_id where p.state = 'booked'",
    ),
  );
}

async function one(db: Database, query: string): Promise<number> {
  const [[value] = [0]] = await db.values<[number]>(sql.raw(query));
  return Number(value);
}
