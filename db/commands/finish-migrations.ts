import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finishMigration } from "@/db/finish-migration";

// the second half of `npm run db:generate`
const folder = join(import.meta.dirname, "..", "migrations");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = finishMigration(before);
  if (after !== before) writeFileSync(path, after);
}
