import type { Database } from "../client";

/** The same database, but something else happens between what a use case reads and its first batch. */
export function meanwhile(db: Database, happens: () => Promise<unknown>): Database {
  let happened: Promise<unknown> | null = null;
  return new Proxy(db, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name);
      return async (...steps: Parameters<Database["batch"]>) => {
        happened ??= happens();
        await happened;
        return target.batch(...steps);
      };
    },
  });
}
