import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listed as states, UNDER_WAY } from "@/db/schema/payments";
import { write } from "@/db/write";
import { DAY_MS } from "@/lib/clock-units";
import { editSteps, findEntries } from "./find-entries";
import { PERSONAL_COLUMNS } from "./personal-columns";
import { wordsOf } from "./written-words";

/** So many in one batch, and so many batches in one go: others sell in between, and the next minute has its own. */
export const ORDERS_AT_ONCE = 50;
export const BATCHES_AT_ONCE = 10;
const LETTERS_AT_ONCE = 500;

/**
 * Makes orders anonymous, as erasure does, that are older than so many days: their showtimes are as long over, no money of
 * them is under way, and no gift is still to be sent. Letters, told events and links as old go. Safe to repeat, and for
 * several processes at once; answers how many orders were done.
 */
export async function forgetOld(db: Database, { days, now }: { days: number; now: number }): Promise<number> {
  const before = now - days * DAY_MS;
  let done = 0;
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) {
    const orderIds = await listForgotten(db, before);
    if (orderIds.length > 0) await forgetOrders(db, orderIds, now);
    done += orderIds.length;
    if (orderIds.length < ORDERS_AT_ONCE) break;
  }
  await forgetLetters(db, before);
  return done;
}

async function listForgotten(db: Database, before: number): Promise<string[]> {
  const rows = await db.values<[string]>(sql`
    select orders.id from orders where orders.erased_at is null and orders.created_at < ${before}
    and not exists (select 1 from bookings join showtimes on showtimes.id = bookings.showtime_id
      where bookings.order_id = orders.id and showtimes.ends_at >= ${before})
    and not exists (select 1 from reservations where reservations.order_id = orders.id and reservations.until >= ${before})
    and not exists (select 1 from payments where payments.order_id = orders.id and payments.state in ${states(UNDER_WAY)})
    and not exists (select 1 from refunds where refunds.order_id = orders.id and refunds.state in ('requested', 'pending'))
    and not exists (select 1 from payments join payment_reversals on payment_reversals.payment_id = payments.id
      where payments.order_id = orders.id and payment_reversals.state in ('inquiry', 'open'))
    and not exists (select 1 from order_lines join voucher_gifts on voucher_gifts.voucher_id = order_lines.ref_id
      where order_lines.order_id = orders.id and order_lines.kind = 'voucher'
      and voucher_gifts.posted_at is null and voucher_gifts.send_at >= ${before})
    order by orders.created_at, orders.id limit ${ORDERS_AT_ONCE}`);
  return rows.map(([id]) => id);
}

async function forgetOrders(db: Database, orderIds: readonly string[], now: number): Promise<void> {
  const traces = { orderIds };
  const edits = await findEntries(
    db,
    traces,
    wordsOf("", () => false),
  );
  await write(db, [
    ...editSteps(db, edits),
    ...PERSONAL_COLUMNS.map(({ forget }) => db.run(forget(traces, now))),
  ]);
}

/** Those of which an address is not written to any more stay: they say why. */
async function forgetLetters(db: Database, before: number): Promise<void> {
  const old = await db.values<[string]>(sql`
    select id from messages where created_at < ${before}
    and (delivered_at is not null or kept_at is not null or stopped_at is not null)
    and not exists (select 1 from mail_blocks where mail_blocks.message_id = messages.id)
    order by created_at limit ${LETTERS_AT_ONCE}`);
  const ids = sql`(select value from json_each(${JSON.stringify(old.map(([id]) => id))}))`;
  await write(db, [
    db.run(sql`delete from mail_events where message_id in ${ids}`),
    db.run(sql`delete from messages where id in ${ids}`),
    db.run(sql`delete from webhook_events where id in (
      select id from webhook_events where at < ${before} order by at limit ${LETTERS_AT_ONCE})`),
    db.run(sql`delete from email_links where token_hash in (
      select token_hash from email_links where expires_at < ${before} limit ${LETTERS_AT_ONCE})`),
  ]);
}
