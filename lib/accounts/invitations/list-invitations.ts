import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { isTheirInvitation } from "./invitation";

const MOST = 100;

/** Invitations nobody has accepted or taken back, newest first; those whose time is over among them. */
export const listInvitations = (db: Database, staff: Pick<StaffMember, "userId" | "isAdmin">) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      theaterName: theaters.name,
      invitedBy: users.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .leftJoin(theaters, eq(theaters.id, invitations.theaterId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), isTheirInvitation(staff)))
    .orderBy(desc(invitations.createdAt))
    .limit(MOST);

export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>[number];
