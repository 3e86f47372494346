import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiClients, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { theaters } from "@/db/schema/venues";
import { isNamed } from "@/lib/accounts/people/is-named";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

export const AUDIT_PAGE = 50;

export type AuditFilter = {
  staff: StaffMember;
  /** One of their own; null: all they may read of. */
  theaterId: number | null;
  /** Part of a name or an address; empty: anyone. */
  person: string;
  objectType: string;
  objectId: string;
  /** Instants, [from, until), known or for the database to work out. */
  from: number | SQL<number> | null;
  until: number | SQL<number> | null;
  /** Where the page before ended: "at.id". */
  before: string | null;
};

export type ListedEntry = Awaited<ReturnType<typeof listAuditEntries>>["entries"][number];

/**
 * What was done, newest first. An owner reads of their own theaters; what belongs to no theater is for admins.
 * `next` is where the following page begins, null on the last one: the log grows, so pages go by place, not by number.
 */
export async function listAuditEntries(db: Database, filter: AuditFilter) {
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      objectType: auditEntries.objectType,
      objectId: auditEntries.objectId,
      details: auditEntries.details,
      userId: auditEntries.userId,
      clientId: auditEntries.clientId,
      personName: users.name,
      personEmail: users.email,
      clientName: apiClients.name,
      theaterName: theaters.name,
      currency: theaters.currency,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(apiClients, eq(apiClients.id, auditEntries.clientId))
    .leftJoin(theaters, eq(theaters.id, auditEntries.theaterId))
    .where(and(...conditionsOf(filter)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(AUDIT_PAGE + 1);
  const entries = rows.slice(0, AUDIT_PAGE);
  const last = entries.at(-1);
  return { entries, next: last && rows.length > AUDIT_PAGE ? `${last.at}.${last.id}` : null };
}

function conditionsOf({ staff, theaterId, person, objectType, objectId, from, until, before }: AuditFilter) {
  const found: (SQL | undefined)[] = [];
  // the plus keeps to the order of time when no theater is named: an owner's entries are not sorted anew
  found.push(canManage(staff, sql`+${auditEntries.theaterId}`));
  if (theaterId !== null) found.push(eq(auditEntries.theaterId, theaterId));
  if (person)
    found.push(sql`${auditEntries.userId} in (select ${users.id} from ${users} where ${isNamed(person)})`);
  if (objectType) found.push(eq(auditEntries.objectType, objectType));
  if (objectId) found.push(eq(auditEntries.objectId, objectId));
  if (from !== null) found.push(gte(auditEntries.at, from));
  if (until !== null) found.push(lt(auditEntries.at, until));
  const [at, id] = (before ?? "").split(".").map(Number);
  if (at && id) found.push(sql`(${auditEntries.at}, ${auditEntries.id}) < (${at}, ${id})`);
  return found;
}
