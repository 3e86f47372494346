import { sql } from "drizzle-orm";
import type { Database } from "../client";
import type { Due, Invariant } from "./invariant";
import { MONEY_INVARIANTS } from "./money-invariants";
import { SEAT_INVARIANTS } from "./seat-invariants";
import { TOTALS_INVARIANTS } from "./totals-invariants";

const DAY_MS = 86_400_000;

export const INVARIANTS: readonly Invariant[] = [
  {
    name: "references",
    broken: "A row names another that is not there",
    query: `select "table" || ' ' || coalesce(rowid, '') || ' > ' || parent from pragma_foreign_key_check`,
  },
  ...SEAT_INVARIANTS,
  ...MONEY_INVARIANTS,
  ...TOTALS_INVARIANTS,
  {
    name: "message-is-over-once",
    broken: "A message has both gone out and been given up, or has gone out with the secret that lets in",
    query: `select id from messages where delivered_at is not null and (token is not null or kept_at is not null)`,
  },
  {
    name: "delivery-is-over-once",
    broken: "A webhook was both taken and given up",
    query: "select id from webhook_deliveries where taken_at is not null and stopped_at is not null",
  },
];

/** What a timer or a scheduler does in minutes. A day later nobody is at it. */
export const PROMISES: readonly Due[] = [
  {
    name: "captured-money-is-settled",
    broken: "Money has been in hand for a day, and is neither booked nor refunded: settling does not run",
    query: (now) => `select id from payments where state = 'captured' and updated_at < ${now - DAY_MS}`,
  },
  {
    name: "refunds-are-asked-for",
    broken: "A refund has been due for a day, and its provider was not asked: settling does not run",
    query: (now) => `select id from refunds where state = 'requested' and created_at < ${now - DAY_MS}`,
  },
  {
    name: "messages-go-out",
    broken:
      "A message has been waiting for a day, and nobody has tried to deliver it: delivering does not run",
    query: (
      now,
    ) => `select id from messages where delivered_at is null and kept_at is null and stopped_at is null
      and attempts = 0 and created_at < ${now - DAY_MS} and coalesce(not_after, ${now} + 1) > ${now}`,
  },
];

export type Broken = { name: string; broken: string; examples: string[]; hasMore: boolean };

const EXAMPLES = 5;

/** What does not hold. Reads a database in use without holding up who sells; with `now`, also what should be over by then. */
export async function findBroken(db: Database, { now }: { now?: number } = {}): Promise<Broken[]> {
  const promised = now === undefined ? [] : PROMISES.map((one) => ({ ...one, query: one.query(now) }));
  const found: Broken[] = [];
  for (const { name, broken, query } of [...INVARIANTS, ...promised]) {
    const rows = await db.values<[unknown]>(sql.raw(`select * from (${query}) limit ${EXAMPLES + 1}`));
    if (rows.length === 0) continue;
    const examples = rows.slice(0, EXAMPLES).map(([what]) => String(what));
    found.push({ name, broken, examples, hasMore: rows.length > EXAMPLES });
  }
  return found;
}
