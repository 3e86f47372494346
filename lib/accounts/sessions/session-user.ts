import { and, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isDatabaseBusy } from "@/db/failures";
import { sessions, type USER_ROLES, users } from "@/db/schema/accounts";
import { MINUTE_MS } from "@/lib/clock-units";
import { isOngoing } from "./list-sessions";
import { hashSessionId } from "./session";

export type SignedInUser = { id: number; email: string; name: string; role: (typeof USER_ROLES)[number] };

/** What a token carries: who, and which of their sessions. Nothing else, no role. */
export type SessionClaim = { sub: string; sid: string };

/** So exactly is it known when a session was last used: each request would be a write otherwise. */
const SEEN_STEP_MS = 5 * MINUTE_MS;

/** The person as the database knows them now, or null when they are gone, disabled or no longer signed in there. */
export async function getSessionUser(
  db: Database,
  claim: Partial<SessionClaim>,
  now: number,
): Promise<{ user: SignedInUser; idHash: string } | null> {
  const id = Number(claim.sub);
  if (!Number.isSafeInteger(id) || typeof claim.sid !== "string") return null;
  const idHash = hashSessionId(claim.sid);
  const [found] = await db
    .select({
      user: { id: users.id, email: users.email, name: users.name, role: users.role },
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.idHash, idHash), eq(users.id, id), isNull(users.disabledAt), isOngoing(now)));
  if (!found) return null;
  if (found.lastSeenAt <= now - SEEN_STEP_MS) await noteUse(db, idHash, now);
  return { user: found.user, idHash };
}

async function noteUse(db: Database, idHash: string, now: number): Promise<void> {
  try {
    await db
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.idHash, idHash), lt(sessions.lastSeenAt, now)));
  } catch (error) {
    // the next request will say so
    if (!isDatabaseBusy(error)) throw error;
  }
}
