import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";

/** What the theaters are called: words that a guess begins with. */
export const listTheaterNames = async (db: Database): Promise<string[]> =>
  (await db.select({ name: theaters.name }).from(theaters).limit(1_000)).map(({ name }) => name);
