import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type USER_ROLES, users } from "@/db/schema/accounts";

export type SignedInUser = { id: number; email: string; name: string; role: (typeof USER_ROLES)[number] };

/** What a session carries: who, and the version of all their sessions at the time. Nothing else, no role. */
export type SessionClaim = { sub: string; sessionVersion: number };

/** The person as the database knows them now, or null when they are gone, disabled or signed out everywhere. */
export async function getSessionUser(
  db: Database,
  claim: Partial<SessionClaim>,
): Promise<SignedInUser | null> {
  const id = Number(claim.sub);
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(claim.sessionVersion)) return null;
  const [user] = await db
    .select({ id: users.id, email: users.email, name: users.name, role: users.role })
    .from(users)
    .where(
      and(eq(users.id, id), eq(users.sessionVersion, Number(claim.sessionVersion)), isNull(users.disabledAt)),
    );
  return user ?? null;
}
