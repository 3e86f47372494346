import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiClients, invitations, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { mayStillMake } from "@/lib/accounts/api-clients/may-still-make";
import { hashLinkToken } from "@/lib/accounts/passwords/email-link";
import { inviterName } from "./list-invitations";

/**
 * An invitation still good to accept: not used, taken back or over, and from someone who could still make it. An unknown
 * one looks the same.
 */
export const isOpenInvitation = (token: string, now: number): SQL | undefined =>
  and(
    eq(invitations.tokenHash, hashLinkToken(token)),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
    sql`(exists (select 1 from users inviter where inviter.id = ${invitations.invitedBy} and inviter.disabled_at is null
      and (inviter.role = 'admin' or exists (select 1 from theater_staff where theater_staff.user_id = inviter.id
        and theater_staff.theater_id = ${invitations.theaterId} and theater_staff.role = 'owner')))
      or exists (select 1 from api_clients inviter where inviter.id = ${invitations.clientId} and inviter.revoked_at is null
        and (inviter.theater_id is null or inviter.theater_id = ${invitations.theaterId})
        and ${mayStillMake("inviter")}
        and (inviter.expires_at is null or inviter.expires_at > ${now})
        and 'manage' in (select value from json_each(inviter.may))))`,
  );

/** What an open invitation offers, and whether its address has an account; null when it no longer opens. */
export async function getInvitation(db: Database, token: string, now: number) {
  const row = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      theaterId: invitations.theaterId,
      theaterName: theaters.name,
      invitedBy: inviterName,
      expiresAt: invitations.expiresAt,
      hasAccount: sql<number>`exists (select 1 from users known where known.email = ${invitations.email})`,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .leftJoin(apiClients, eq(apiClients.id, invitations.clientId))
    .leftJoin(theaters, eq(theaters.id, invitations.theaterId))
    .where(isOpenInvitation(token, now))
    .get();
  return row ? { ...row, hasAccount: Boolean(row.hasAccount) } : null;
}
