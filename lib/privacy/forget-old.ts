import { type SQL, sql } from "drizzle-orm";
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
    const orders = await forgetSomeOrders(db, before, now);
    done += orders;
    if (orders < ORDERS_AT_ONCE) break;
  }
  await forgetLetters(db, before);
  return done;
}

type Forgotten = { orders: number; letters: number };

/** All of it, batch by batch, for who waits for it: `goOn` hears how much was done by then, and may end it between two. */
export async function forgetAllOld(
  db: Database,
  { days, now, goOn }: { days: number; now: number; goOn: (done: Forgotten) => Promise<boolean> },
): Promise<Forgotten> {
  const before = now - days * DAY_MS;
  const done = { orders: 0, letters: 0 };
  for (let left = true; left && (await goOn(done)); ) {
    const orders = await forgetSomeOrders(db, before, now);
    const letters = await forgetLetters(db, before);
    done.orders += orders;
    done.letters += letters;
    left = orders + letters > 0;
  }
  return done;
}

async function forgetSomeOrders(db: Database, before: number, now: number): Promise<number> {
  const orderIds = await listForgotten(db, before);
  if (orderIds.length > 0) await forgetOrders(db, orderIds, now);
  return orderIds.length;
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

/** Makes these anonymous, whoever they were for. */
export async function forgetOrders(db: Database, orderIds: readonly string[], now: number): Promise<void> {
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

/** Those of which an address is not written to any more stay: they say why. Answers how many rows went. */
async function forgetLetters(db: Database, before: number): Promise<number> {
  const list = (query: SQL) => db.values<[string | number]>(sql`${query} limit ${LETTERS_AT_ONCE}`);
  const found = await Promise.all([
    list(sql`select id from messages where created_at < ${before}
      and (delivered_at is not null or kept_at is not null or stopped_at is not null)
      and not exists (select 1 from mail_blocks where mail_blocks.message_id = messages.id)
      order by created_at`),
    list(sql`select id from webhook_events where at < ${before} order by at`),
    list(sql`select token_hash from email_links where expires_at < ${before}`),
  ]);
  const rows = found.flat().length;
  if (rows === 0) return 0;
  const [letters, events, links] = found.map(
    (keys) => sql`(select value from json_each(${JSON.stringify(keys.flat())}))`,
  );
  await write(db, [
    db.run(sql`delete from mail_events where message_id in ${letters}`),
    db.run(sql`delete from messages where id in ${letters}`),
    db.run(sql`delete from webhook_events where id in ${events}`),
    db.run(sql`delete from email_links where token_hash in ${links}`),
  ]);
  return rows;
}
