import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { DAY_MS } from "@/lib/clock-units";
import { daysOf } from "./kept";

/** So many rows in one batch: others sell in between. */
export const ROWS_AT_ONCE = 500;

/** These have no rowid. */
const KEPT_BY_KEY: Record<string, string> = {
  seat_claims: "json_array(showtime_id,seat_id)",
  hold_repeats: "json_array(showtime_id,seat_id,network)",
  waiting_places: "json_array(showtime_id,visitor_id)",
};

/** Removes some of what is kept no longer, and answers how many rows; 0 when nothing is left. */
export type Sweep = { table: string; sweep: (db: Database, now: number) => Promise<number> };

const before = (table: Parameters<typeof daysOf>[0], now: number) => now - daysOf(table) * DAY_MS;

/**
 * Finds rows without the lock of a write, and mostly none. What is to go is asked again as it goes; `first` are the steps
 * that remove what names those rows.
 */
export async function removeSome(
  db: Database,
  table: string,
  which: SQL,
  first: (keys: SQL) => SQL[] = () => [],
): Promise<number> {
  const [from, key] = [sql.raw(table), sql.raw(KEPT_BY_KEY[table] ?? "rowid")];
  const found = await db.values<[number | string]>(
    sql`select ${key} from ${from} where ${which} limit ${ROWS_AT_ONCE}`,
  );
  if (found.length === 0) return 0;
  const keys = sql`(select value from json_each(${JSON.stringify(found.flat())}))`;
  await write(db, [
    ...first(keys).map((step) => db.run(step)),
    db.run(sql`delete from ${from} where ${key} in ${keys} and ${which}`),
  ]);
  return found.length;
}

/** Of what is over by its time alone. */
const byTime = (table: Parameters<typeof daysOf>[0], column: string): Sweep => ({
  table,
  sweep: (db, now) => removeSome(db, table, sql`${sql.raw(column)} < ${before(table, now)}`),
});

export const SWEEPS: readonly Sweep[] = [
  byTime("sessions", "expires_at"),
  byTime("sign_in_steps", "expires_at"),
  byTime("spent_challenges", "expires_at"),
  byTime("throttles", "window_started_at"),
  byTime("hold_repeats", "last_at"),
  byTime("waiting_places", "joined_at"),
  byTime("email_links", "expires_at"),
  byTime("reminders", "starts_at"),
  byTime("ticket_reminders", "starts_at"),
  byTime("review_requests", "posted_at"),
  // deliveries go with their event
  byTime("webhook_events", "at"),
  {
    table: "messages",
    // those of which an address is not written to any more stay: they say why
    sweep: (db, now) =>
      removeSome(
        db,
        "messages",
        sql`created_at < ${before("messages", now)}
          and (delivered_at is not null or kept_at is not null or stopped_at is not null)
          and id not in (select message_id from mail_blocks)`,
        (keys) => [
          sql`delete from mail_events where message_id in (select id from messages where rowid in ${keys})`,
        ],
      ),
  },
];
