import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";

/** Who did it: a visitor or someone who works here, by their account if they have one; or a client of the API. */
export type Actor = { userId: number | null } | { clientId: number };

export type AuditEntry = {
  /** Who did it; null for a command. */
  by: Actor | null;
  /** "booking.confirmed": what happened to what. */
  action: `${string}.${string}`;
  /** `last_insert_rowid()` names what the step before has just inserted. */
  objectId: string | number | SQL;
  /** Where it happened, so that the theater's owner can read of it; null for what belongs to no theater. */
  theaterId: number | SQL | null;
  details?: Record<string, unknown>;
};

/** The fields that an edit changed, as the details of its entry. */
export function changes<T extends object>(
  before: T,
  after: Partial<T>,
): { before: Partial<T>; after: Partial<T> } {
  const changed = (Object.keys(after) as (keyof T)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (from: Partial<T>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

const actorOf = (by: Actor | null) => ({
  userId: by && "userId" in by ? by.userId : null,
  clientId: by && "clientId" in by ? by.clientId : null,
});

/** The step that writes an audit entry: it goes into the same batch as the change. */
export const audit = (
  db: Database,
  { by, action, objectId, theaterId, details = {} }: AuditEntry,
  now: number,
) =>
  db.insert(auditEntries).values({
    at: now,
    ...actorOf(by),
    theaterId,
    action,
    objectType: action.slice(0, action.indexOf(".")),
    objectId: typeof objectId === "object" ? objectId : String(objectId),
    details,
  });
