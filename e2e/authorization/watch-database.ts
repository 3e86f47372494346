import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";

// how often somebody tried is counted for whoever tries, and when a session was last used
const UNWATCHED = ["throttles", "sessions"];

export type Watched = ReturnType<typeof watchDatabase>;

/** Tells whether any row of any table has changed since it was last asked to look. */
export function watchDatabase(path: string) {
  const db = new Sqlite(path, { readonly: true });
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const reads = tables
    .filter((name) => !UNWATCHED.includes(name))
    .map((name) => db.prepare(`select * from "${name}"`));
  // rises with every commit of another connection: what has not risen need not be read again
  const version = db.prepare("pragma data_version").pluck();
  const sum = () => {
    const hash = createHash("sha256");
    for (const read of reads) hash.update(JSON.stringify(read.raw().all()));
    return hash.digest("hex");
  };
  let seen = { version: version.get(), sum: sum() };
  return {
    look: () => {
      if (version.get() === seen.version) return;
      seen = { version: version.get(), sum: sum() };
    },
    hasChanged: (): boolean => {
      if (version.get() === seen.version) return false;
      const before = seen.sum;
      seen = { version: version.get(), sum: sum() };
      return before !== seen.sum;
    },
    close: () => db.close(),
  };
}
