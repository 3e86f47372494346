import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { ok } from "@/lib/result";
import { endSessions } from "./session";

type Asked = {
  userId: number;
  /** The session that goes on; null: this one ends too. */
  keptIdHash: string | null;
  now: number;
};

/** Ends every session of this person at once, or every one but this. */
export async function signOutEverywhere(db: Database, { userId, keptIdHash, now }: Asked) {
  const action = keptIdHash ? "user.signed-out-elsewhere" : "user.signed-out-everywhere";
  await write(db, [
    endSessions(db, userId, keptIdHash),
    audit(db, { by: { userId }, theaterId: null, action, objectId: userId }, now),
  ]);
  return ok(null);
}
