import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isDatabaseAway } from "@/db/failures";
import { apiClients } from "@/db/schema/accounts";
import type { ApiClient, Scope } from "@/lib/accounts/api-client";
import { MINUTE_MS } from "@/lib/clock-units";
import { hashApiToken, isApiToken } from "./api-token";
import { mayStillMake } from "./may-still-make";

/** So exactly is it known when a token was last used: each request would be a write otherwise. */
const SEEN_STEP_MS = 5 * MINUTE_MS;

/** The program whose token it is; null for one that is unknown, revoked or past its time, or whose maker could not make it now. */
export async function findClient(db: Database, token: string, now: number): Promise<ApiClient | null> {
  if (!isApiToken(token)) return null;
  const row = await db
    .select({
      clientId: apiClients.id,
      name: apiClients.name,
      theaterId: apiClients.theaterId,
      may: apiClients.may,
      lastUsedAt: apiClients.lastUsedAt,
    })
    .from(apiClients)
    .where(
      and(
        eq(apiClients.tokenHash, hashApiToken(token)),
        isNull(apiClients.revokedAt),
        mayStillMake(),
        or(isNull(apiClients.expiresAt), gt(apiClients.expiresAt, now)),
      ),
    )
    .get();
  if (!row) return null;
  const { lastUsedAt, may, ...client } = row;
  if (lastUsedAt === null || lastUsedAt <= now - SEEN_STEP_MS) await noteUse(db, client.clientId, now);
  return { ...client, may: may as Scope[] };
}

async function noteUse(db: Database, clientId: number, now: number): Promise<void> {
  try {
    await db
      .update(apiClients)
      .set({ lastUsedAt: now })
      .where(
        and(eq(apiClients.id, clientId), or(isNull(apiClients.lastUsedAt), lt(apiClients.lastUsedAt, now))),
      );
  } catch (error) {
    // the next request will say so
    if (!isDatabaseAway(error)) throw error;
  }
}
