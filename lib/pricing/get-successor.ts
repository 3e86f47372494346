import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cardInForce } from "@/lib/scheduling/card-in-force";
import type { PriceCard } from "./get-card";

/** The card that is in force in place of a replaced one. Null when there is none. */
export async function getSuccessor(db: Database, { id }: PriceCard): Promise<number | null> {
  const [found] = await db.values<[id: number | null]>(sql`select ${cardInForce(id)}`);
  return found?.[0] ?? null;
}
