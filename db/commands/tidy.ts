import "./env-files";
import { setImmediate } from "node:timers/promises";
import { tidyAll } from "@/lib/server/retention/tidy";
import { forgetAll } from "@/lib/server/settle-and-forget";
import { openMigrated } from "./migrated";
import { startProgress } from "./progress";

// what the server does little by little, all of it at once; who sells meanwhile gets in between two batches
const db = await openMigrated();
const now = Date.now();
let isStopped = false;
// the batch that is under way is ended; asked a second time it ends at once, and that batch is not written
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    isStopped = true;
  });
const progress = startProgress("Tidying");
/** Signals come in between two batches. */
async function goOn(step: string): Promise<boolean> {
  progress.step(step);
  await setImmediate();
  return !isStopped;
}

const removed = await tidyAll(db, {
  now,
  goOn: (table, rows) => goOn(`${rows} ${nameOf(table)} removed`),
});
const forgotten = isStopped
  ? { orders: 0, letters: 0 }
  : await forgetAll(db, { now, goOn: ({ orders }) => goOn(`${orders} orders made anonymous`) });
db.engine.close();
progress.done(isStopped ? "stopped" : "done");

const told = [
  ...Object.entries(removed)
    .filter(([, rows]) => rows > 0)
    .map(([table, rows]) => `${rows} ${nameOf(table)}`),
  ...(forgotten.letters > 0 ? [`${forgotten.letters} letters, events and links`] : []),
];
if (told.length > 0) console.log(`Removed: ${told.join(", ")}.`);
if (forgotten.orders > 0) console.log(`Made anonymous: ${forgotten.orders} orders.`);
if (told.length + forgotten.orders === 0) console.log("Nothing was to be removed.");
if (isStopped) {
  console.log("There may be more. It goes on from here when it is run again.");
  process.exitCode = 130;
}

function nameOf(table: string): string {
  return table.replaceAll("_", " ");
}
