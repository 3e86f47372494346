import type { Database } from "@/db/client";
import { mailBlocks } from "@/db/schema/messages";
import { isBlocking } from "./deliver-message";

/** Why and since when nothing is sent to an address; null: mail goes there. */
export async function getBlock(
  db: Database,
  address: string,
): Promise<Pick<typeof mailBlocks.$inferSelect, "reason" | "blockedAt"> | null> {
  return (await db.select().from(mailBlocks).where(isBlocking(address)).get()) ?? null;
}
