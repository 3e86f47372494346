import type { Database } from "@/db/client";
import { write } from "@/db/write";
import type { ProvenUser } from "@/lib/accounts/passwords/check-password";
import { beginSession } from "@/lib/accounts/sessions/session";
import type { SessionClaim } from "@/lib/accounts/sessions/session-user";
import { newId } from "@/lib/id";

/** Signs someone in, and answers what their token would carry. */
export async function signInAs(db: Database, user: ProvenUser, now: number): Promise<SessionClaim> {
  const sessionId = newId();
  const device = { browser: "Firefox", system: "Linux" };
  const begun = await write(
    db,
    beginSession(db, { sessionId, user, device, network: "203.0.113.0/24", now }),
  );
  if (!begun.ok) throw new Error(begun.code);
  return { sub: String(user.id), sid: sessionId };
}
