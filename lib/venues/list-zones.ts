import { count, desc, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";

/** The time zones that theaters are in, that of most of them first. */
export async function listZones(db: Database): Promise<string[]> {
  const rows = await db
    .select({ timeZone: theaters.timeZone })
    .from(theaters)
    .where(isNull(theaters.archivedAt))
    .groupBy(theaters.timeZone)
    .orderBy(desc(count()), theaters.timeZone);
  return rows.map(({ timeZone }) => timeZone);
}
