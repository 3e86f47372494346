import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { ok } from "@/lib/result";
import { endSessions } from "./session";

/** Ends every session of this person at once, this one too. */
export async function signOutEverywhere(db: Database, { userId, now }: { userId: number; now: number }) {
  await write(db, [
    endSessions(db, userId),
    audit(
      db,
      { by: { userId }, theaterId: null, action: "user.signed-out-everywhere", objectId: userId },
      now,
    ),
  ]);
  return ok(null);
}
