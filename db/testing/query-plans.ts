import { type Database, databaseOver } from "../client";
import type { Statement } from "../engine";

/** Tables that grow with every sale, click or showtime, or have a row for every seat of the house. */
export const GROWING = [
  ...["holds", "hold_repeats", "seat_claims", "waiting_places", "throttles"],
  ...["layout_seats", "seats", "showtimes"],
  ...["orders", "order_lines", "payments", "payment_events", "refunds", "refund_lines", "receipts"],
  ...[
    "bookings",
    "tickets",
    "ticket_transfers",
    "booking_notes",
    "scans",
    "reservations",
    "reservation_requests",
  ],
  ...[
    "seat_offers",
    "seat_offer_seats",
    "vouchers",
    "voucher_entries",
    "voucher_gifts",
    "shifts",
    "shift_entries",
  ],
  ...[
    "messages",
    "mail_events",
    "reminders",
    "ticket_reminders",
    "review_requests",
    "reviews",
    "audit_entries",
  ],
  ...[
    "webhook_events",
    "webhook_deliveries",
    "wallet_passes",
    "wallet_copies",
    "email_links",
    "sessions",
    "users",
  ],
  ...[
    "showtime_totals",
    "showtime_ticket_totals",
    "ledger_totals",
    "tax_totals",
    "watched_movies",
    "api_answers",
  ],
] as const;

/** A step of a plan that goes through a table, and the SQL that it is of. */
export type Scan = { step: string; sql: string };

/** Statements that may go through a growing table, each with the reason. */
export type MayScan = readonly { sql: RegExp; why: string }[];

/** The same database, which remembers each different statement that it was asked. */
export function watchStatements({ engine }: Database): { db: Database; statements: Set<string> } {
  const statements = new Set<string>();
  const db = databaseOver({
    ...engine,
    execute: (statement: Statement) => {
      statements.add(statement.sql);
      return engine.execute(statement);
    },
    batch: (batch: Statement[]) => {
      for (const { sql } of batch) statements.add(sql);
      return engine.batch(batch);
    },
  });
  return { db, statements };
}

/** How SQLite would go about a statement, as it says itself, step by step. */
export async function planOf({ engine }: Database, sql: string): Promise<string[]> {
  const params = [...sql.matchAll(/\?/g)].map(() => "1");
  const { rows } = await engine.execute({ sql: `explain query plan ${sql}`, params, method: "values" });
  return (rows as [number, number, number, string][]).map(([, , , detail]) => detail);
}

/**
 * Steps that look at every row of a growing table. An index does not help where all of it is gone through, but for one that
 * has only the few rows that are open, or where the statement stops after some.
 */
export async function findScans(
  db: Database,
  statements: Iterable<string>,
  mayScan: MayScan = [],
): Promise<Scan[]> {
  const partial = new Set(
    (
      await db.values<[string]>(
        "select name from sqlite_schema where type = 'index' and sql like '%) WHERE %'",
      )
    ).flat(),
  );
  const scans: Scan[] = [];
  for (const sql of statements) {
    if (!/^\s*(select|with|insert|update|delete)\b/i.test(sql)) continue;
    if (mayScan.some((one) => one.sql.test(sql))) continue;
    const names = namesIn(sql);
    for (const step of await planOf(db, sql)) {
      const [, name = "", index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? [];
      const isGrowing = (GROWING as readonly string[]).includes(names.get(name) ?? name);
      const isShort = index !== undefined && (partial.has(index) || /\blimit\b/i.test(sql));
      if (isGrowing && !isShort && !/VIRTUAL TABLE/.test(step)) scans.push({ step, sql });
    }
  }
  return scans;
}

/** What a statement calls its tables. */
const namesIn = (sql: string) =>
  new Map([...sql.matchAll(NAMED)].map(([, table = "", name = ""]) => [name, table]));

const NAMED =
  /\b(?:from|join|update|into)\s+["`]?(\w+)["`]?\s+(?:as\s+)?["`]?(?!(?:join|left|inner|cross|where|on|set|order|group|limit)\b)(\w+)["`]?/gi;
