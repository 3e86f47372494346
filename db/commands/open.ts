import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { serve } from "./serve";

// what an image starts with: the database is brought to its version before anybody is let in
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "migrate.mjs")], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
await serve().catch((error) => {
  console.error(`Matinee does not start. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
