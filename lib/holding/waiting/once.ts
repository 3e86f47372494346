import type { Database } from "@/db/client";

/** Has something done once at a time for each showtime: who comes meanwhile waits for the same. */
export function once(act: (db: Database, showtimeId: number, now: number) => Promise<void>): typeof act {
  const underWay = new WeakMap<Database, Map<number, Promise<void>>>();
  return (db, showtimeId, now) => {
    const all = underWay.get(db) ?? new Map<number, Promise<void>>();
    underWay.set(db, all);
    const begun = all.get(showtimeId) ?? act(db, showtimeId, now).finally(() => all.delete(showtimeId));
    all.set(showtimeId, begun);
    return begun;
  };
}
