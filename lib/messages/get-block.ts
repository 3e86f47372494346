import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailBlocks, messages } from "@/db/schema/messages";
import { isBlocking } from "./deliver-message";

/** Why and since when nothing is sent to a message's address; null: mail goes there. */
export async function getBlock(
  db: Database,
  messageId: string,
): Promise<Pick<typeof mailBlocks.$inferSelect, "reason" | "blockedAt"> | null> {
  const row = await db
    .select({ reason: mailBlocks.reason, blockedAt: mailBlocks.blockedAt })
    .from(messages)
    .innerJoin(mailBlocks, isBlocking(messages.to))
    .where(eq(messages.id, messageId))
    .get();
  return row ?? null;
}

/** Whether nothing is sent to that address any more. */
export const isAddressBlocked = async (db: Database, address: string): Promise<boolean> =>
  (await db.$count(mailBlocks, isBlocking(address))) > 0;
