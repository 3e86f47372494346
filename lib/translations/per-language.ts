import { currentLanguage } from "#current-language";
import type { Database } from "@/db/client";
import { perDatabase } from "@/db/prepared";

/** As `perDatabase`, for queries that say texts of the language that is spoken: each is prepared once in each. */
export function perLanguage<T>(make: (db: Database) => T): (db: Database) => T {
  const made = perDatabase(() => new Map<string, T>());
  return (db) => {
    const language = currentLanguage();
    const found = made(db).get(language) ?? make(db);
    made(db).set(language, found);
    return found;
  };
}
