import type { Database } from "@/db/client";
import type { ProvenUser } from "@/lib/accounts/passwords/check-password";
import { startSession } from "@/lib/accounts/sessions/session";
import type { SessionClaim } from "@/lib/accounts/sessions/session-user";

/** Signs someone in, and answers what their token would carry. */
export async function signInAs(db: Database, user: ProvenUser, now: number): Promise<SessionClaim> {
  const begun = await startSession(db, { user, device: { browser: "Firefox", system: "Linux" }, now });
  if (!begun.ok) throw new Error(begun.code);
  return { sub: String(user.id), sid: begun.value.sessionId };
}
