import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * drizzle-kit cannot ask for STRICT tables, so `db:generate` lets this pass over what it wrote.
 * Claims are looked up and listed by their key alone, so that table is kept in key order.
 */
const folder = join(import.meta.dirname, "migrations");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = before.replace(
    /^(CREATE TABLE `(?:__new_)?(\w+)` \([\s\S]*?\n\));/gm,
    (_, body: string, table: string) => `${body} STRICT${table === "seat_claims" ? ", WITHOUT ROWID" : ""};`,
  );
  if (after !== before) writeFileSync(path, after);
}
