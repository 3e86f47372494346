import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";

export type AuditEntry = {
  /** Null for a guest or a command. */
  userId: number | null;
  /** "booking.confirmed": what happened to what. */
  action: `${string}.${string}`;
  /** `last_insert_rowid()` names what the step before has just inserted. */
  objectId: string | number | SQL;
  details?: Record<string, unknown>;
};

/** The step that writes an audit entry: it goes into the same batch as the change. */
export const audit = (db: Database, { userId, action, objectId, details = {} }: AuditEntry, now: number) =>
  db.insert(auditEntries).values({
    at: now,
    userId,
    action,
    objectType: action.slice(0, action.indexOf(".")),
    objectId: typeof objectId === "object" ? objectId : String(objectId),
    details,
  });
