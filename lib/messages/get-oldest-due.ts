import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { isDue } from "./next-step";

/** Since when the oldest message waits that is due; null: none is. */
export async function getOldestDue(db: Database, { now }: { now: number }): Promise<number | null> {
  const oldest = await db
    .select({ since: sql<number>`coalesce(${messages.nextTryAt}, ${messages.createdAt})` })
    .from(messages)
    .where(isDue(now))
    .orderBy(asc(messages.createdAt))
    .limit(1)
    .get();
  return oldest?.since ?? null;
}
