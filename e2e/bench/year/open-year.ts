import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { DAYS, drawYear } from "./draw-year";
import { clickAllYear } from "./robots";
import { sellYear } from "./sell-year";

const CACHE = join(process.cwd(), "node_modules", ".cache", "matinee-bench");

/**
 * The path of a database with a year of a ten-screen cinema in it, or so many days of it, with robots that clicked all the
 * while and what the server keeps of that: made unless one of this schema is there already.
 */
export async function openYear(say: (words: string) => void, days = DAYS): Promise<string> {
  const path = join(CACHE, `year-${stamp()}-${days}.db`);
  if (existsSync(path)) return path;
  say(days === DAYS ? "Selling a year of a ten-screen cinema …" : `Selling ${days} days of it …`);
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  const making = `${path}.making`;
  const db = openDatabase(`file:${making}`);
  await migrate(db);
  db.engine.close();
  const connection = new Sqlite(making);
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
    "cache_size = -400000",
    "temp_store = MEMORY",
  ])
    connection.pragma(pragma);
  sellYear(connection, drawYear(connection, days));
  connection.close();
  say("Letting robots click …");
  await clickAllYear(making, days);
  renameSync(making, path);
  return path;
}

/** Another schema or another way of making it is another file. */
function stamp(): string {
  const hash = createHash("sha256");
  for (const folder of ["db/migrations", "db/rules", "lib/server/retention", "e2e/bench/year"])
    for (const name of readdirSync(folder)
      .filter((file) => /\.(sql|ts)$/.test(file))
      .sort())
      hash.update(readFileSync(join(folder, name)));
  return hash.update(readFileSync("db/totals.ts")).digest("hex").slice(0, 12);
}
