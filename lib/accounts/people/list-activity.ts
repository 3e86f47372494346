import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

const MOST = 40;

/** What happened to someone's account and roles, newest first; to an owner, what happened in their theaters. */
export const listActivity = (
  db: Database,
  { staff, userId }: { staff: Pick<StaffMember, "userId" | "isAdmin">; userId: number },
) =>
  db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      byId: auditEntries.userId,
      byName: users.name,
      theaterName: theaters.name,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(theaters, eq(theaters.id, auditEntries.theaterId))
    .where(
      and(
        eq(auditEntries.objectType, "user"),
        eq(auditEntries.objectId, String(userId)),
        canManage(staff, auditEntries.theaterId),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(MOST);

export type PersonEvent = Awaited<ReturnType<typeof listActivity>>[number];
