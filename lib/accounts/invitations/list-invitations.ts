import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiClients, invitations, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import type { Acting } from "@/lib/accounts/staff-member";
import { isTheirInvitation } from "./invitation";

const MOST = 100;

/** A person, or the program whose token it was. */
export const inviterName = sql<string>`coalesce(${users.name}, ${apiClients.name})`;

/** Invitations nobody has accepted or taken back, newest first; those whose time is over among them. */
export const listInvitations = (db: Database, staff: Acting) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      theaterName: theaters.name,
      theaterId: invitations.theaterId,
      invitedBy: inviterName,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .leftJoin(apiClients, eq(apiClients.id, invitations.clientId))
    .leftJoin(theaters, eq(theaters.id, invitations.theaterId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), isTheirInvitation(staff)))
    .orderBy(desc(invitations.createdAt))
    .limit(MOST);

export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>[number];
