import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beginWithin, orSay, serve } from "./serve";

await orSay(beginWithin);
// what an image starts with: the database is brought to its version before anybody is let in
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "migrate.mjs")], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
await orSay(serve);
