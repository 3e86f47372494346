import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Looked up and listed by their key alone, so these are kept in its order. */
const IN_KEY_ORDER = new Set([
  "seat_claims",
  "hold_repeats",
  "showtime_totals",
  "showtime_ticket_totals",
  "ledger_totals",
  "writes",
]);

/** drizzle-kit cannot ask for STRICT tables, so `db:generate` lets this pass over what it wrote. */
const folder = join(import.meta.dirname, "migrations");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = before.replace(
    /^(CREATE TABLE `(?:__new_)?(\w+)` \([\s\S]*?\n\));/gm,
    (_, body: string, table: string) => `${body} STRICT${IN_KEY_ORDER.has(table) ? ", WITHOUT ROWID" : ""};`,
  );
  if (after !== before) writeFileSync(path, after);
}
