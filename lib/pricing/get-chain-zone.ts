import { asc, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";

/** By whose clock the days of the chain's codes are meant: its first theater's. */
export async function getChainZone(db: Database): Promise<string> {
  const first = await db
    .select({ timeZone: theaters.timeZone })
    .from(theaters)
    .where(isNull(theaters.archivedAt))
    .orderBy(asc(theaters.id))
    .limit(1)
    .get();
  return first?.timeZone ?? "UTC";
}
