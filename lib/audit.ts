import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";

export type AuditEntry = {
  /** Null for a guest or a command. */
  userId: number | null;
  /** "booking.confirmed": what happened to what. */
  action: `${string}.${string}`;
  objectId: string | number;
  details?: Record<string, unknown>;
};

/** The step that writes an audit entry: it goes into the same batch as the change. */
export const audit = (db: Database, { userId, action, objectId, details = {} }: AuditEntry, now: number) =>
  db.insert(auditEntries).values({
    at: now,
    userId,
    action,
    objectType: action.slice(0, action.indexOf(".")),
    objectId: String(objectId),
    details,
  });
