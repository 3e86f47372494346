import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { walletCopies } from "@/db/schema/wallets";

/** The passes of a device that have changed since a version, and the newest version of them; of 0 all that it has. */
export async function listChangedPasses(
  db: Database,
  { deviceId, since }: { deviceId: string; since: number },
): Promise<{ passIds: string[]; version: number }> {
  const isItsOwn = and(eq(walletCopies.wallet, "apple"), eq(walletCopies.deviceId, deviceId));
  const rows = await db
    .select({ passId: walletCopies.passId, version: walletCopies.version })
    .from(walletCopies)
    .where(and(isItsOwn, gt(walletCopies.version, since)))
    .orderBy(asc(walletCopies.version));
  return { passIds: rows.map(({ passId }) => passId), version: rows.at(-1)?.version ?? since };
}
