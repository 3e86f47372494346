import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { walletPasses } from "@/db/schema/wallets";

/** How often what passes say had changed when this one last did; null of one that was never given out. */
export async function getPassVersion(db: Database, passId: string): Promise<number | null> {
  const found = await db
    .select({ version: walletPasses.version })
    .from(walletPasses)
    .where(eq(walletPasses.id, passId))
    .get();
  return found?.version ?? null;
}
