/** Looked up and listed by their key alone, so these are kept in its order. */
const IN_KEY_ORDER = new Set([
  "seat_claims",
  "hold_repeats",
  "waiting_places",
  "refund_lines",
  "showtime_totals",
  "showtime_ticket_totals",
  "ledger_totals",
  "tax_totals",
  "theater_totals",
  "receipts",
  "writes",
  "api_answers",
  "translations",
]);

const BREAK = "--> statement-breakpoint";

/**
 * What drizzle-kit cannot be asked for is added to a migration that it wrote: STRICT tables, key order, and, where a table
 * is rebuilt, the last id that it gave out, so that no id of a deleted row comes again. `migrate()` itself turns foreign
 * keys off, since a transaction cannot. A migration that has been finished stays as it is.
 */
export function finishMigration(sql: string): string {
  return sql
    .replace(/^PRAGMA foreign_keys=O(N|FF);(--> statement-breakpoint)?\n?/gm, "")
    .replace(
      /^CREATE TABLE `(__new_)?(\w+)` \([\s\S]*?\n\);/gm,
      (made, rebuilt: string | undefined, table: string) => {
        const finished = `${made.slice(0, -1)} STRICT${IN_KEY_ORDER.has(table) ? ", WITHOUT ROWID" : ""};`;
        return rebuilt && /AUTOINCREMENT/.test(made) ? `${finished}\n${BREAK}\n${keepIds(table)}` : finished;
      },
    );
}

const keepIds = (table: string) =>
  `INSERT INTO sqlite_sequence (name, seq) SELECT '__new_${table}', seq FROM sqlite_sequence WHERE name = '${table}';`;
