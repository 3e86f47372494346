import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";

/** A person, or another program by the name of its token. */
const who = sql<string | null>`coalesce(${users.name}, (
  select name from api_clients where api_clients.id = ${auditEntries.clientId}))`;

/** What the log has of a booking of this action. */
export const audited = (db: Database, bookingId: string, action: string) =>
  db
    .select({ id: auditEntries.id, at: auditEntries.at, who })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(
      sql`${auditEntries.objectType} = 'booking' and ${auditEntries.objectId} = ${bookingId}
        and ${auditEntries.action} = ${action}`,
    );

/** Who of the staff did something at that moment; what a customer did themselves is told without a name. */
export const whoAt = (entries: { at: number; who: string | null }[], at: number) =>
  entries.find((entry) => entry.at === at)?.who ?? null;
