import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import type { AuditAction } from "@/lib/audit";

/** The step that writes down what a person did with their own account; also when the batch has only just made it. */
export function auditUser(
  db: Database,
  email: string,
  action: Extract<AuditAction, `user.${string}`>,
  now: number,
) {
  const id = sql`(select ${users.id} from ${users} where ${users.email} = ${email})`;
  return db.insert(auditEntries).values({
    at: now,
    userId: sql`${id}`,
    action,
    objectType: "user",
    objectId: sql`cast(${id} as text)`,
    details: {},
  });
}
