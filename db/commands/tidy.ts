import "./env-files";
import { tidyAll } from "@/lib/server/retention/tidy";
import { forget } from "@/lib/server/settle-and-forget";
import { openMigrated } from "./migrated";

// what the server does little by little, all of it at once; who sells meanwhile gets in between two batches
const db = await openMigrated();
const now = Date.now();
const removed = await tidyAll(db, { now });
await forget(db, { now });
db.engine.close();
const told = Object.entries(removed)
  .filter(([, rows]) => rows > 0)
  .map(([table, rows]) => `${rows} ${table.replaceAll("_", " ")}`);
console.log(told.length > 0 ? `Removed: ${told.join(", ")}.` : "Nothing was to be removed.");
