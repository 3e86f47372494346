import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiClients, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import type { Scope } from "@/lib/accounts/api-client";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { mayStillMake } from "./may-still-make";
import { isTheirToken } from "./their-tokens";

const MOST = 200;

/** Tokens of the theaters that this person runs, those that are good first, then the newest. */
export async function listTokens(db: Database, staff: Pick<StaffMember, "userId" | "isAdmin">) {
  const rows = await db
    .select({
      clientId: apiClients.id,
      name: apiClients.name,
      may: apiClients.may,
      theaterName: theaters.name,
      tokenEnd: apiClients.tokenEnd,
      madeBy: users.name,
      createdAt: apiClients.createdAt,
      expiresAt: apiClients.expiresAt,
      lastUsedAt: apiClients.lastUsedAt,
      revokedAt: apiClients.revokedAt,
      /** Whoever made it could not make it now: it opens nothing. */
      isRefused: sql`not ${mayStillMake()}`.mapWith(Boolean),
    })
    .from(apiClients)
    .leftJoin(theaters, eq(theaters.id, apiClients.theaterId))
    .leftJoin(users, eq(users.id, apiClients.createdBy))
    .where(and(isNotNull(apiClients.tokenHash), isTheirToken(staff)))
    .orderBy(isNotNull(apiClients.revokedAt), desc(apiClients.createdAt), desc(apiClients.id))
    .limit(MOST);
  return rows.map((row) => ({ ...row, may: row.may as Scope[] }));
}

export type ListedToken = Awaited<ReturnType<typeof listTokens>>[number];
