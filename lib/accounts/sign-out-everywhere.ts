import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { ok } from "@/lib/result";

/** Ends every session of this person at once, this one too. */
export async function signOutEverywhere(db: Database, { userId, now }: { userId: number; now: number }) {
  await write(db, [
    db
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, userId)),
    audit(db, { userId, theaterId: null, action: "user.signed-out-everywhere", objectId: userId }, now),
  ]);
  return ok(null);
}
