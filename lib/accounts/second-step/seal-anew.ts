import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { authenticators } from "@/db/schema/accounts";
import { isSealedBefore, seal, unseal } from "./seal";

const AT_ONCE = 200;

/**
 * Seals by the present secret what the one before sealed, so that it can be taken away. `unreadable` are those that no
 * secret of ours opens: their people sign in by a recovery code, or ask an admin. It may be run as often as one likes, and
 * while people sign in: whoever sets up another app meanwhile keeps that.
 */
export async function sealAnew(db: Database): Promise<{ sealed: number; unreadable: number }> {
  const done = { sealed: 0, unreadable: 0 };
  for (let last = 0; ; ) {
    const rows = await db
      .select({ userId: authenticators.userId, sealedSecret: authenticators.sealedSecret })
      .from(authenticators)
      .where(gt(authenticators.userId, last))
      .orderBy(asc(authenticators.userId))
      .limit(AT_ONCE);
    for (const { userId, sealedSecret } of rows) {
      const secret = unseal(sealedSecret, userId);
      if (secret === null) done.unreadable++;
      else if (isSealedBefore(sealedSecret, userId)) {
        const isThis = and(eq(authenticators.userId, userId), eq(authenticators.sealedSecret, sealedSecret));
        await db
          .update(authenticators)
          .set({ sealedSecret: seal(secret, userId) })
          .where(isThis);
        done.sealed++;
      }
      last = userId;
    }
    if (rows.length < AT_ONCE) return done;
  }
}
