import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isDatabaseAway } from "@/db/failures";
import { type StaffRole, sessions, type USER_ROLES, users } from "@/db/schema/accounts";
import { hasPasskey, hasSecondStep, needsSecondStep } from "@/lib/accounts/second-step/has-second-step";
import { MINUTE_MS } from "@/lib/clock-units";
import { isOngoing } from "./list-sessions";
import { hashSessionId } from "./session";

export type SignedInUser = {
  id: number;
  email: string;
  name: string;
  role: (typeof USER_ROLES)[number];
  /** One for each theater whose team they are on. */
  theaterRoles: StaffRole[];
  /** Their password alone does not sign them in. */
  hasSecondStep: boolean;
  /** They can sign in by a passkey. */
  hasPasskey: boolean;
  /** In this session they have shown a passkey or a code, when it began or since. */
  isTwice: boolean;
  /** A theater on whose team they are asks for that. */
  needsSecondStep: boolean;
};

/** Of the users: one question tells who somebody is and what they may do. */
export const signedInColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  theaterRoles: sql`(
    select json_group_array(theater_staff.role) from theater_staff where theater_staff.user_id = ${users.id})`.mapWith(
    (text: string) => JSON.parse(text) as StaffRole[],
  ),
  hasSecondStep: hasSecondStep(users.id),
  hasPasskey: hasPasskey(users.id),
  needsSecondStep: needsSecondStep(users.id),
};

/** What a token carries: who, and which of their sessions. Nothing else, no role. */
export type SessionClaim = { sub: string; sid: string };

/** So exactly is it known when a session was last used: each request would be a write otherwise. */
const SEEN_STEP_MS = 5 * MINUTE_MS;

/**
 * The person as the database knows them now, or null when they are gone, disabled or no longer signed in there.
 * `isUnnoted`: that the session is in use has not been written down for a while.
 */
export async function getSessionUser(
  db: Database,
  claim: Partial<SessionClaim>,
  now: number,
): Promise<{ user: SignedInUser; idHash: string; isUnnoted: boolean } | null> {
  const id = Number(claim.sub);
  if (!Number.isSafeInteger(id) || typeof claim.sid !== "string") return null;
  const idHash = hashSessionId(claim.sid);
  const [found] = await db
    .select({
      user: { ...signedInColumns, isTwice: sql`${sessions.confirmedAt} is not null`.mapWith(Boolean) },
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.idHash, idHash), eq(users.id, id), isNull(users.disabledAt), isOngoing(now)));
  return found ? { user: found.user, idHash, isUnnoted: found.lastSeenAt <= now - SEEN_STEP_MS } : null;
}

/** Writes down that a session is in use, and from where. */
export async function noteUse(
  db: Database,
  { idHash, network, now }: { idHash: string; network: string | null; now: number },
): Promise<void> {
  try {
    await db
      .update(sessions)
      .set({ lastSeenAt: now, network })
      .where(and(eq(sessions.idHash, idHash), lt(sessions.lastSeenAt, now)));
  } catch (error) {
    // the next request will say so
    if (!isDatabaseAway(error)) throw error;
  }
}
